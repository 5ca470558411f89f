//! How the page is painted on Linux: by the processor.
//!
//! A page of forms needs no graphics card, and office machines have none worth the name: painting through an emulated one
//! takes more memory and is slower.

/// WebKitGTK's own switch, read by the process of the page.
#[cfg(target_os = "linux")]
const SWITCH: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Lets the processor paint, unless the machine's owner has set the switch. To be called first of all.
#[cfg(target_os = "linux")]
#[allow(unsafe_code, reason = "WebKitGTK listens to its environment only")]
pub fn by_the_processor() {
    if std::env::var_os(SWITCH).is_none() {
        // SAFETY: the program has just begun: no other thread is there to read the environment meanwhile.
        unsafe { std::env::set_var(SWITCH, "1") };
    }
}

#[cfg(not(target_os = "linux"))]
pub fn by_the_processor() {}
