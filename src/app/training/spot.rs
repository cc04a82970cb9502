//! Where in the training one is. Must not know what stands there.

/// 培训的页面.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spot {
    /// 培训首页.
    #[default]
    Home,
}
