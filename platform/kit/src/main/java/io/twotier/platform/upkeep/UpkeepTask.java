package io.twotier.platform.upkeep;

/** One kind of upkeep. It may be begun again after a crash, by any replica, and does no harm by what it then does twice. */
public interface UpkeepTask {

    /** What it is ordered by. */
    String name();

    /** Whether it can be done for {@code topic}, or without one (null). */
    boolean takes(String topic);

    /** Returns when all is done; what it throws ends the order as failed. */
    void run(Progress job) throws Exception;

    /** An order as its task sees it. Each call is kept at once, in a transaction of its own. */
    interface Progress {

        String topic();

        /** How far an earlier run came, as it noted it, or null. */
        String position();

        /** Notes that {@code more} were handled, and how far that is. */
        void reached(String position, int more);

        /** Notes what is to be known at the end. */
        void remark(String outcome);
    }
}
