//! The app's window, on whichever target it was built for.

fn main() {
    job_tracker::platform::launch(job_tracker::ui::App);
}
