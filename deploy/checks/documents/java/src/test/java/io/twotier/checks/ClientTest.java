package io.twotier.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.client.ApiClient;
import io.twotier.client.ApiException;
import io.twotier.client.api.CatalogueApi;
import io.twotier.client.api.OperatorApi;
import io.twotier.client.api.PartnershipsApi;
import io.twotier.client.model.InvitationRequest;
import io.twotier.client.model.PartnershipInvitationView;
import io.twotier.client.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client made from the served document makes a few calls against the suite that runs at {@code gateway}. */
class ClientTest {

    private static final String GATEWAY = System.getProperty("gateway");
    private static final UUID PARTNER = UUID.fromString(System.getProperty("partner.id"));
    private static final ApiClient OPERATOR = client(System.getProperty("operator.token"));
    private static final ApiClient AGENT = client(System.getProperty("partner.token"));

    @Test
    void theOperatorReadsAPartner() throws ApiException {
        assertEquals(PARTNER, new OperatorApi(OPERATOR).readPartner(OperatorApi.APIReadPartnerRequest.newBuilder().partner(PARTNER.toString()).build()).getId());
    }

    @Test
    void offersAreListedByTwo() throws ApiException {
        int listed = new CatalogueApi(AGENT).listOffers(CatalogueApi.APIListOffersRequest.newBuilder().country("SE").size(2).build()).getItems().size();
        assertTrue(listed == 1 || listed == 2, "" + listed);
    }

    @Test
    void aRefusalIsAProblemWhoseTypeIsAPageThatExplainsIt() throws IOException, InterruptedException {
        ApiException refused = assertThrows(ApiException.class,
                () -> new OperatorApi(AGENT).readPartner(OperatorApi.APIReadPartnerRequest.newBuilder().partner(PARTNER.toString()).build()));
        assertEquals(403, refused.getCode());
        Problem problem = AGENT.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertEquals(1002, problem.getCode());
        String page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(GATEWAY + problem.getType())).build(), BodyHandlers.ofString()).body();
        assertTrue(page.contains("Authorization failed"), page);
    }

    @Test
    void aWriteWithANameOfItsOwnIsDoneOnceAndATrialNotAtAll() throws ApiException {
        PartnershipsApi partnerships = new PartnershipsApi(AGENT);
        UUID name = UUID.randomUUID();
        PartnershipInvitationView first = partnerships.createPartnerInvitation(invitation().msRequestId(name).build());
        assertEquals(first.getId(), partnerships.createPartnerInvitation(invitation().msRequestId(name).build()).getId());
        PartnershipInvitationView tried = partnerships.createPartnerInvitation(invitation().validateOnly(true).build());
        assertFalse(first.getId().equals(tried.getId()));
    }

    private static PartnershipsApi.APICreatePartnerInvitationRequest.Builder invitation() {
        return PartnershipsApi.APICreatePartnerInvitationRequest.newBuilder().invitationRequest(new InvitationRequest());
    }

    private static ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(GATEWAY);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
