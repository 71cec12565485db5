package io.twotier.platform.feed.webhook.destination;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses of the network are somebody's on the Internet, and not ours or nobody's. */
public final class Addresses {

    /** Where no stranger on the Internet can be: the special purposes that IANA lists, and a metadata service that hides behind a public address. */
    private static final List<Network> INSIDE = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32").map(Network::parse).toList();
    /** The only ones that are given out. */
    private static final Network GLOBAL_6 = Network.parse("2000::/3");
    /** Among those: what is not, or leads to an older address that is written in it. */
    private static final List<Network> INSIDE_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Network::parse).toList();

    private Addresses() {
    }

    public static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address ? INSIDE.stream().noneMatch(network -> network.holds(address))
                : address instanceof Inet6Address && GLOBAL_6.holds(address) && INSIDE_6.stream().noneMatch(network -> network.holds(address));
    }

    private record Network(byte[] prefix, int bits) {

        static Network parse(String text) {
            String[] parts = text.split("/");
            try {
                return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != prefix.length || !Arrays.equals(bytes, 0, bits / 8, prefix, 0, bits / 8)) {
                return false;
            }
            int rest = bits % 8;
            int mask = 0xff << 8 - rest & 0xff;
            return rest == 0 || (bytes[bits / 8] & mask) == (prefix[bits / 8] & mask);
        }
    }
}
