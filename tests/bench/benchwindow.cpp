// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window COMMAND…: starts a program with a window on the X server of DISPLAY, and prints how
// long it took until a window was mapped and painted (a quarter of the dots along three lines
// across it are no longer the bare screen's), what processor time that cost, and its proportional
// memory two seconds later. Ends the program's process group.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kLongest = 60; // seconds until a window must be there
constexpr int kLeastWidth = 300, kLeastHeight = 200;

double secondsSince(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

double pssMegabytes(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("Pss:", 0) == 0) {
            return std::atof(line.c_str() + 4) / 1024;
        }
    }
    return -1;
}

double processorSeconds(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    std::getline(file, line);
    const auto end = line.rfind(')');
    long user = 0, kernel = 0;
    if (end != std::string::npos) {
        std::sscanf(line.c_str() + end + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld",
            &user, &kernel);
    }
    return double(user + kernel) / double(sysconf(_SC_CLK_TCK));
}

// True when a quarter of the dots along three lines across the window are another colour than the
// bare screen's.
bool isPainted(Display *display, Window window, unsigned long bare)
{
    XWindowAttributes at;
    if (XGetWindowAttributes(display, window, &at) == 0 || at.map_state != IsViewable
        || at.width < kLeastWidth || at.height < kLeastHeight || at.x < 0 || at.y < 0) {
        return false;
    }
    const int width = std::min(at.width, WidthOfScreen(at.screen) - at.x);
    int painted = 0;
    for (int line = 1; line <= 3; ++line) {
        const int y = at.height * line / 4;
        XImage *image = y + at.y < HeightOfScreen(at.screen)
            ? XGetImage(display, window, 0, y, unsigned(width), 1, AllPlanes, ZPixmap)
            : nullptr;
        for (int x = 0; image != nullptr && x < width; ++x) {
            painted += XGetPixel(image, x, 0) != bare ? 1 : 0;
        }
        if (image != nullptr) {
            XDestroyImage(image);
        }
    }
    return painted * 4 >= 3 * width;
}

// Seconds until a window of a useful size was painted; negative when none was.
double firstPaint(Display *display, unsigned long bare, Clock::time_point began, pid_t child)
{
    std::set<Window> mapped;
    while (secondsSince(began) < kLongest) {
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type == MapNotify && event.xmap.override_redirect == False) {
                mapped.insert(event.xmap.window);
            }
        }
        for (const Window window : mapped) {
            if (isPainted(display, window, bare)) {
                return secondsSince(began);
            }
        }
        usleep(2'000);
        if (waitpid(child, nullptr, WNOHANG) == child) {
            break;
        }
    }
    return -1;
}

void endGroup(pid_t group)
{
    kill(-group, SIGTERM);
    for (int i = 0; i < 40 && kill(-group, 0) == 0; ++i) {
        waitpid(-group, nullptr, WNOHANG);
        usleep(50'000);
    }
    kill(-group, SIGKILL);
    while (waitpid(-group, nullptr, 0) > 0 || errno == EINTR) { }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_window COMMAND...\n");
        return 2;
    }
    Display *display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        std::fprintf(stderr, "bench_window needs an X server\n");
        return 2;
    }
    XSetErrorHandler(
        [](Display *, XErrorEvent *) { return 0; }); // windows go while they are asked about
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XImage *screen = XGetImage(display, DefaultRootWindow(display), 0, 0, 1, 1, AllPlanes, ZPixmap);
    const unsigned long bare = screen != nullptr ? XGetPixel(screen, 0, 0) : 0;
    XSync(display, False);
    const auto began = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        close(ConnectionNumber(display));
        execvp(argv[1], argv + 1);
        std::perror(argv[1]);
        _exit(127);
    }
    setpgid(child, child);
    const double painted = firstPaint(display, bare, began, child);
    if (painted < 0) {
        std::fprintf(stderr, "no window was painted\n");
        endGroup(child);
        return 1;
    }
    const double processor = processorSeconds(child);
    sleep(2);
    std::printf("first paint\tms\t%.1f\nprocessor until then\tms\t%.0f\nmemory (Pss)\tMB\t%.1f\n",
        painted * 1e3, processor * 1e3, pssMegabytes(child));
    endGroup(child);
    XCloseDisplay(display);
    return 0;
}
