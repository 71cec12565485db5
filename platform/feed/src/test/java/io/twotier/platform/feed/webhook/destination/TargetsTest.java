package io.twotier.platform.feed.webhook.destination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.feed.webhook.destination.Targets.NotAllowed;
import io.twotier.platform.feed.webhook.destination.Targets.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    private final Targets strict = Targets.allowingPrivate(false);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1", "100.127.255.255",
            "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16",
            "::1", "::", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
            "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "100::1", "5f00::1", "3fff::1"})
    void whatIsInsideOrNobodysIsNotPublic(String address) throws UnknownHostException {
        assertFalse(Addresses.isPublic(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "169.253.0.1", "192.167.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
            "168.63.129.17", "2606:4700::1111", "2001:4860:4860::8888", "2a00::1", "2003::1", "::ffff:1.1.1.1"})
    void whatIsSomebodysOnTheInternetIsPublic(String address) throws UnknownHostException {
        assertTrue(Addresses.isPublic(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://[fe80::1%25lo]/", "https://10.1.2.3:8443/x", "https://169.254.169.254/latest/meta-data", "https://2130706433/", "https://0177.0.0.1/",
            "https://0x7f.0.0.1/", "https://127.1/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "http://1.1.1.1/", "ftp://1.1.1.1/", "file:///etc/passwd", "gopher://1.1.1.1/", "https://user@1.1.1.1/", "https://user:pass@1.1.1.1/",
            "https://1.1.1.1/#x", "https://1.1.1.1:22/", "https://1.1.1.1:25/", "https://1.1.1.1:80/", "https://1.1.1.1:0/", "https://1.1.1.1:70000/", "https:///x", "https:1.1.1.1", "//1.1.1.1/", "1.1.1.1", "", "x", "https://1.1.1.1/a b",
            "https://1.1.1.1\r\nHost: x/", "https://no-such-host.invalid/"})
    void webhooksDoNotGoThere(String url) {
        assertThrows(NotAllowed.class, () -> strict.of(url), url);
    }

    @Test
    void aTooLongAddressIsNone() {
        assertThrows(NotAllowed.class, () -> strict.of("https://1.1.1.1/" + "x".repeat(2_000)));
        assertThrows(NotAllowed.class, () -> strict.of(null));
    }

    @Test
    void whatIsConnectedToIsTheAddressThatWasLookedAt() throws Exception {
        Target target = strict.of("https://1.1.1.1:8443/a%20b?c=d");
        assertEquals(InetAddress.getByName("1.1.1.1"), target.address());
        assertEquals(new Target(target.address(), "1.1.1.1", 8443, true, "/a%20b?c=d"), target);
        assertEquals(443, strict.of("HTTPS://1.1.1.1").port());
        assertEquals("/?x", strict.of("https://1.1.1.1?x").uri());
    }

    @Test
    void toTryThingsOutTheyMayGoToThisMachine() throws Exception {
        Targets lax = Targets.allowingPrivate(true);
        assertEquals(80, lax.of("http://127.0.0.1/").port());
        assertThrows(NotAllowed.class, () -> lax.of("http://127.0.0.1:22/"));
        assertThrows(NotAllowed.class, () -> lax.of("ftp://127.0.0.1/"));
    }
}
