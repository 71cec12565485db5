package io.twotier.platform.feed.webhook.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.feed.webhook.WebhookRejection;
import io.twotier.platform.feed.webhook.signing.SigningKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What receivers check the signatures of deliveries with: a certificate, X.509 in DER, open to anybody. */
@Path("/webhooks/v1/certificates")
public class CertificateResource {

    private static final String TYPE = "application/pkix-cert";

    private final SigningKey key;

    CertificateResource(SigningKey key) {
        this.key = key;
    }

    @GET
    @Path("/{certificate}")
    @Produces(TYPE)
    @Operation(hidden = true)
    @Access("get_webhook_certificate")
    public Response read(@PathParam("certificate") String certificate) {
        if (!certificate.equals(key.thumbprint() + ".cer")) {
            throw WebhookRejection.NO_CERTIFICATE.refuse();
        }
        return Response.ok(key.certificate(), TYPE).header("Cache-Control", "public, max-age=86400").build();
    }
}
