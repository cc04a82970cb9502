//! 封闭的清单: an enum whose values are all known by an id, declared once.
//!
//! Must not know what any list is for.

/// Declares a closed list. `pub enum Tri { No = "no", … }` gives the enum, which can be copied and is ordered as it is
/// written, and `ALL`, `IDS`, `id` and `from_id`. A comment or derive of one's own stays where it stands.
macro_rules! closed {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$value:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        $vis enum $name { $($(#[$value])* $variant,)+ }

        impl $name {
            /// Every one, in order.
            $vis const ALL: [$name; $name::IDS.len()] = [$($name::$variant,)+];
            /// Their ids, in the same order.
            $vis const IDS: &'static [&'static str] = &[$($id,)+];

            /// What files, texts and the command line call it.
            #[must_use]
            $vis fn id(self) -> &'static str {
                $name::IDS[self as usize]
            }

            /// The one that is called so, if there is one.
            #[must_use]
            #[allow(dead_code)] // most lists are only written
            $vis fn from_id(id: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.id() == id)
            }
        }
    };
}

pub(crate) use closed;
