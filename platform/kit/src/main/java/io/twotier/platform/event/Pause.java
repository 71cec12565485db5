package io.twotier.platform.event;

/** Waits between two tries of a background loop. */
final class Pause {

    private Pause() {
    }

    /** @return false when the thread was told to end */
    static boolean of(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
