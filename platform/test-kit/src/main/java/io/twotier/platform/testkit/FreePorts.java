package io.twotier.platform.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback. */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int LOWEST_OF_THE_SYSTEM = 32_768;

    private FreePorts() {
    }

    /**
     * A port that was free a moment ago. It lies below those that systems give to outgoing connections (32768 and up), for
     * whoever is to listen on it may start only a minute later, and until then no connection of a neighbour takes it.
     */
    public static int any() {
        return ThreadLocalRandom.current().ints(LOWEST, LOWEST_OF_THE_SYSTEM).filter(FreePorts::free).findFirst().getAsInt();
    }

    /** True when nothing listens on {@code port}. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
