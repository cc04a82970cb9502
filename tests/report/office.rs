//! The Word document as LibreOffice opens it: its pages, its words, its pictures.
