package io.twotier.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Questions to a part that may not be there yet. */
final class Probe {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Probe() {
    }

    /** True when {@code url} answers 200. */
    static BooleanSupplier http(String url) {
        return () -> {
            try {
                HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                try {
                    return connection.getResponseCode() == 200;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** True when something listens on the port. */
    static BooleanSupplier tcp(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
