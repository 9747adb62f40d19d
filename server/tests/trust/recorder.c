/* Loaded before the C library by the dynamic linker: writes down, in order, what a program asks of
 * the disk for one SQLite database, and lets requests fail when a file tells so.
 *
 *   RECORDER_DATABASE  the database's path
 *   RECORDER_LOG       where to write it down
 *   RECORDER_FAULT     a file with "w ERRNO" (writes fail), "s ERRNO" (syncs fail) or nothing
 *
 * A record is: what, file, 6 bytes of nothing, offset (8), length (8), then the bytes of a write.
 * A write is recorded before it is done, a sync when it begins and when it ended well.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

struct record {
    char what, file, nothing[6];
    uint64_t offset, length;
};

/* 'm': the database, 'w': its log, 'd': their directory, 0: anything else. */
static char file_of(int fd) {
    char link[64], path[4096];
    const char *database = getenv("RECORDER_DATABASE");
    if (!database) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    size_t known = strlen(database);
    if (!strncmp(path, database, known)) {
        if (!path[known]) return 'm';
        return strcmp(path + known, "-wal") ? 0 : 'w';
    }
    const char *slash = strrchr(database, '/');
    size_t directory = slash ? (size_t)(slash - database) : 0;
    return directory == (size_t)length && !strncmp(path, database, directory) ? 'd' : 0;
}

static void record(char what, char file, uint64_t offset, const void *bytes, uint64_t length) {
    struct record head = {.what = what, .file = file, .offset = offset, .length = length};
    struct iovec parts[2] = {
        {&head, sizeof head}, {(void *)bytes, what == 'w' ? length : 0}};
    int before = errno;
    pthread_mutex_lock(&turn);
    if (log_fd < 0 && getenv("RECORDER_LOG"))
        log_fd = open(getenv("RECORDER_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_fd >= 0 && writev(log_fd, parts, 2) != (ssize_t)(parts[0].iov_len + parts[1].iov_len))
        abort();
    pthread_mutex_unlock(&turn);
    errno = before;
}

static int fails(char what) {
    const char *name = getenv("RECORDER_FAULT");
    FILE *file = name ? fopen(name, "re") : NULL;
    char kind = 0;
    int number = 0;
    if (!file) return 0;
    int read = fscanf(file, "%c %d", &kind, &number);
    fclose(file);
    if (read != 2 || kind != what) return 0;
    errno = number;
    return 1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define PWRITE(name, offset_type) \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type offset) { \
        REAL(ssize_t, #name, int, const void *, size_t, offset_type); \
        char file = file_of(fd); \
        if (file && fails('w')) return -1; \
        if (file) record('w', file, offset, bytes, length); \
        return real(fd, bytes, length, offset); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    char file = file_of(fd);
    if (file && fails('w')) return -1;
    if (file) record('w', file, lseek(fd, 0, SEEK_CUR), bytes, length);
    return real(fd, bytes, length);
}

#define TRUNCATE(name, length_type) \
    int name(int fd, length_type length) { \
        REAL(int, #name, int, length_type); \
        char file = file_of(fd); \
        if (file && fails('w')) return -1; \
        if (file) record('t', file, length, NULL, 0); \
        return real(fd, length); \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name) \
    int name(int fd) { \
        REAL(int, #name, int); \
        char file = file_of(fd); \
        if (file && fails('s')) return -1; \
        if (file) record('b', file, 0, NULL, 0); \
        int result = real(fd); \
        if (file && !result) record('e', file, 0, NULL, 0); \
        return result; \
    }
SYNC(fsync)
SYNC(fdatasync)
