//! A table; on a narrow screen each row becomes a card, and each cell carries the name of its column.
//! Knows no store.

use crate::report::Grid;
use yew::prelude::*;

/// A table of the report.
pub(crate) fn grid(grid: &Grid) -> Html {
    table(&grid.caption, &grid.head, &grid.rows)
}

/// 表.
pub(crate) fn table(caption: &str, head: &[String], rows: &[Vec<String>]) -> Html {
    let row = |row: &Vec<String>| {
        let cell = |(place, cell): (usize, &String)| {
            let name = head.get(place).cloned();
            let date = is_date(cell).then_some("");
            html! {
                if place == 0 {
                    <th scope="row" role="rowheader">{ cell.clone() }</th>
                } else {
                    <td role="cell" data-date={date} data-label={name}>{ cell.clone() }</td>
                }
            }
        };
        html! { <tr role="row">{ for row.iter().enumerate().map(cell) }</tr> }
    };
    let column =
        |name: &String| html! { <th scope="col" role="columnheader">{ name.clone() }</th> };
    // The roles are said again because a table laid out as cards loses them in some browsers.
    html! {
        <table class="yichi-table" role="table">
            <caption>{ caption.to_owned() }</caption>
            <thead role="rowgroup"><tr role="row">{ for head.iter().map(column) }</tr></thead>
            <tbody role="rowgroup">{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

/// Whether a cell holds a day and nothing else, which is read as one piece: `2019-09-01`.
fn is_date(cell: &str) -> bool {
    let digit_or_dash = |(place, byte): (usize, u8)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    cell.len() == 10 && cell.bytes().enumerate().all(digit_or_dash)
}
