import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of webhooks that believes only what is signed, without any library: {@code java Receiver.java PORT SECRET COUNT}. With {@code -} for a secret it
 * checks deliveries of the registration of old clients, by our certificate. It prints each event once and ends after COUNT of them.
 */
public class Receiver {

    private static final long TOLERATED_SECONDS = 300;
    /** Where certificates may come from: the base URL of the API. */
    private static final String OURS = System.getenv().getOrDefault("TWOTIER", "http://127.0.0.1:8080");

    private static final Set<String> DONE = ConcurrentHashMap.newKeySet();

    public static void main(String[] arguments) throws Exception {
        String secret = arguments[1];
        CountDownLatch wanted = new CountDownLatch(Integer.parseInt(arguments[2]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean genuine = genuine(exchange, body, secret);
            // Answered before the work is done: what takes long belongs into a queue of your own.
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            exchange.close();
            if (genuine && DONE.add(header(exchange, "webhook-id"))) {
                System.out.println("verified " + header(exchange, "webhook-id"));
                System.out.println(new String(body, StandardCharsets.UTF_8));
                wanted.countDown();
            }
        });
        server.start();
        wanted.await();
        server.stop(0);
    }

    private static boolean genuine(HttpExchange exchange, byte[] body, String secret) {
        try {
            return secret.equals("-") ? signedByOurKey(exchange, body) : signedWith(secret, exchange, body);
        } catch (Exception unreadable) {
            return false;
        }
    }

    /** Standard Webhooks: one of the signatures is the HMAC of id, time and body. */
    private static boolean signedWith(String secret, HttpExchange exchange, byte[] body) throws Exception {
        String id = header(exchange, "webhook-id");
        String time = header(exchange, "webhook-timestamp");
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) > TOLERATED_SECONDS) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
        byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        for (String signature : header(exchange, "webhook-signature").split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }

    /** The form old clients know: the certificate is ours, and its key signed the body. */
    private static boolean signedByOurKey(HttpExchange exchange, byte[] body) throws Exception {
        String signature = header(exchange, "x-ms-signature") != null ? header(exchange, "x-ms-signature") : header(exchange, "Authorization").replaceFirst("^Signature ", "");
        String certificate = header(exchange, "x-ms-certificate-url");
        if (!certificate.startsWith(OURS + "/webhooks/v1/certificates/") || !"rsa-sha256".equals(header(exchange, "x-ms-signature-algorithm"))) {
            return false;
        }
        byte[] fetched = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(certificate)).build(), BodyHandlers.ofByteArray()).body();
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(fetched)));
        check.update(body);
        return check.verify(Base64.getDecoder().decode(signature));
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
