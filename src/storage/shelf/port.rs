//! 存放处: what the shelf needs of a place that keeps texts. Must not know which place that is.

/// A place that keeps texts under keys, shared with whoever else has it open.
pub trait Port {
    /// The text under this key.
    ///
    /// # Errors
    /// Where the place cannot be used at all.
    fn get(&self, key: &str) -> Result<Option<String>, Refusal>;

    /// Puts a text under this key; whatever stood there goes only if the new text is taken.
    ///
    /// # Errors
    /// Where there is no more room, or the place cannot be used at all.
    fn set(&self, key: &str, text: &str) -> Result<(), Refusal>;

    /// Takes away what stands under this key.
    ///
    /// # Errors
    /// Where the place cannot be used at all.
    fn remove(&self, key: &str) -> Result<(), Refusal>;

    /// Every key there is, in any order, other programs' among them.
    ///
    /// # Errors
    /// Where the place cannot be used at all.
    fn keys(&self) -> Result<Vec<String>, Refusal>;
}

/// 不让存: why the place did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 存满了.
    Full,
    /// 不允许: by a setting, in a private window or in a sandbox.
    Forbidden,
}
