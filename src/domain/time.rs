//! 时刻: when something happened, as a plain number that whoever knows a clock hands in.
//!
//! Must not know a clock, nor where on earth the reader is: that too is handed in.

use std::fmt;

const DAY: u64 = 24 * 60 * 60;

/// 时刻: whole seconds since the start of 1970, UTC, without leap seconds, up to the end of 9999.
///
/// Shown and read as `2026-01-31T23:59:59Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(u64);

impl Time {
    /// The last second of the year 9999.
    pub const LAST: Time = Time(253_402_300_799);

    /// So many seconds after the start of 1970; what lies beyond [`Time::LAST`] is that.
    #[must_use]
    pub fn from_seconds(seconds: u64) -> Time {
        Time(seconds.min(Time::LAST.0))
    }

    /// Seconds since the start of 1970.
    #[must_use]
    pub fn seconds(self) -> u64 {
        self.0
    }

    /// What a clock shows that goes so many minutes ahead of UTC; behind where negative.
    #[must_use]
    pub fn ahead(self, minutes: i32) -> Time {
        Time::from_seconds(self.0.saturating_add_signed(i64::from(minutes) * 60))
    }

    /// The day, as `2026-01-31`.
    #[must_use]
    pub fn day(self) -> String {
        let (year, month, day) = date(self.0 / DAY);
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The day and the minute, as `2026-01-31 23:59`.
    #[must_use]
    pub fn minute(self) -> String {
        let minutes = self.0 % DAY / 60;
        format!("{} {:02}:{:02}", self.day(), minutes / 60, minutes % 60)
    }

    /// The moment that is written so, by [`Time`]'s own way of showing itself and no other.
    #[must_use]
    pub fn parse(text: &str) -> Option<Time> {
        let part = |from: usize, to: usize| {
            let digits = text.get(from..to)?;
            let sound = digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse::<u64>().ok().filter(|_| sound)
        };
        let days = days(part(0, 4)?, part(5, 7)?, part(8, 10)?)?;
        let clock = (part(11, 13)? * 60 + part(14, 16)?) * 60 + part(17, 19)?;
        let time = Time(days * DAY + clock);
        // Whatever is no such moment, as a 30 February, is not written so.
        (time.to_string() == text).then_some(time)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 % DAY;
        let (hour, minute) = (seconds / 3600, seconds / 60 % 60);
        let day = self.day();
        write!(f, "{day}T{hour:02}:{minute:02}:{:02}Z", seconds % 60)
    }
}

// Years begin in March below, so that the odd day of a leap year is the last of its year.

/// Days in 400 years, after which the calendar repeats itself.
const CYCLE: u64 = 146_097;
/// Days from 1 March of the year 0 to 1 January 1970.
const EPOCH: u64 = 719_468;

/// Year, month and day of the day so many days after 1 January 1970.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + EPOCH;
    let (cycle, day) = (days / CYCLE, days % CYCLE);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let january = month >= 10;
    let month = if january { month - 9 } else { month + 3 };
    (cycle * 400 + year + u64::from(january), month, day)
}

/// How many days after 1 January 1970 this one is; `None` before it.
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    let year = year.checked_sub(u64::from(month <= 2))?;
    let month = if month > 2 { month - 3 } else { month + 9 };
    let in_year = (153 * month + 2) / 5 + day.checked_sub(1)?;
    let (cycle, year) = (year / 400, year % 400);
    (cycle * CYCLE + year * 365 + year / 4 - year / 100 + in_year).checked_sub(EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_everybody_writes_it() {
        let known = [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_795_295_096, "2026-11-21T21:04:56Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ];
        for (seconds, text) in known {
            assert_eq!(Time::from_seconds(seconds).to_string(), text);
            assert_eq!(Time::parse(text), Some(Time(seconds)), "{text}");
        }
        assert_eq!(Time::from_seconds(u64::MAX), Time::LAST);
    }

    #[test]
    fn every_day_is_read_back_and_follows_the_one_before() {
        let mut before = String::new();
        for day in 0..=Time::LAST.0 / DAY {
            let time = Time(day * DAY);
            let text = time.to_string();
            assert!(before < text, "{before} {text}");
            assert_eq!(Time::parse(&text), Some(time));
            before = text;
        }
    }

    #[test]
    fn what_is_no_moment_is_none() {
        let wrong = [
            "",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:00",
            "2026-01-01 00:00:00Z",
            "2026-01-01T00:00:00+08:00",
            "1969-12-31T23:59:59Z",
            "0000-01-01T00:00:00Z",
            "+026-01-01T00:00:00Z",
            "2026-01-01T00:00:0\u{661}Z",
        ];
        for text in wrong {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_clock_elsewhere_shows_another_hour_and_perhaps_another_day() {
        let time = Time::parse("2026-12-31T16:30:00Z").unwrap();
        assert_eq!(time.ahead(8 * 60).minute(), "2027-01-01 00:30");
        assert_eq!(time.ahead(-17 * 60).day(), "2026-12-30");
        assert_eq!(Time(0).ahead(-60), Time(0));
        assert_eq!(Time::LAST.ahead(60), Time::LAST);
    }
}
