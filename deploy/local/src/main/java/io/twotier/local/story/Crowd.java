package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A partner with many customers, all of which its provider serves too: any of their subscriptions can be transferred at any time. */
public final class Crowd {

    private static final String E3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";
    private static final int LINES_AT_ONCE = 25;

    /** Few enough to be done before a token expires. */
    private static final int WITH_ONE_TOKEN = 200;

    private final Stage stage;
    private final Line line;
    private final Cast cast;
    private final List<String> customers;

    private Crowd(Stage stage, Line line, Cast cast, List<String> customers) {
        this.stage = stage;
        this.line = line;
        this.cast = cast;
        this.customers = customers;
    }

    /** @param customers how many @throws LocalTrouble when one of the calls is not answered as expected */
    public static Crowd of(Suite suite, int customers) {
        return of(suite, customers, Stage.plain());
    }

    static Crowd of(Suite suite, int customers, Line line) {
        Stage stage = new Stage(suite, line);
        Cast cast = new Cast(suite);
        List<String> ids = new ArrayList<>();
        Outcome outcome = Story.play(stage, cast, List.of(new Registration(), new Customers(customers, ids), new Enrolment(), new Partnership(), new Extensions(ids)));
        if (outcome.stopped() != null) {
            throw new LocalTrouble("The crowd does not come together: " + outcome.stopped());
        }
        return new Crowd(stage, line, cast, List.copyOf(ids));
    }

    /**
     * The same with so many more customers, each with one subscription, made by the public API as any customer is.
     *
     * @param atOnce how many are made side by side
     */
    public Crowd joinedBy(int more, int atOnce) {
        List<String> all = new ArrayList<>(customers);
        ExecutorService clients = Executors.newFixedThreadPool(atOnce);
        try {
            for (int begun = 0; begun < more; begun += WITH_ONE_TOKEN) {
                cast.partnerAgent.signInAgain();
                cast.providerAgent.signInAgain();
                int first = all.size();
                all.addAll(IntStream.range(first, first + Math.min(WITH_ONE_TOKEN, more - begun))
                        .mapToObj(number -> CompletableFuture.supplyAsync(() -> joined(number), clients)).toList().stream().map(CompletableFuture::join).toList());
            }
        } finally {
            clients.shutdownNow();
        }
        return new Crowd(stage, line, cast, List.copyOf(all));
    }

    private String joined(int number) {
        Stage own = new Stage(stage.suite(), line);
        String id = customer(own, cast, number);
        extend(own, cast, id);
        new Crowd(own, line, cast, List.of()).buy(id, 1);
        return id;
    }

    public List<String> customers() {
        return customers;
    }

    /** An admin agent of the partner, which creates transfers. */
    public Actor source() {
        return cast.partnerAgent;
    }

    /** An admin agent of the provider, which accepts them. */
    public Actor target() {
        return cast.providerAgent;
    }

    public String sourceId() {
        return cast.partner.id().toString();
    }

    public String targetId() {
        return cast.provider.id().toString();
    }

    /** Buys so many subscriptions for a customer. @return their ids */
    public List<String> buy(String customer, int many) {
        List<String> ids = new ArrayList<>();
        for (int left = many; left > 0; left -= LINES_AT_ONCE) {
            Answer order = stage.by(cast.partnerAgent).posts("/v1/customers/" + customer + "/orders", order(Math.min(left, LINES_AT_ONCE)))
                    .so("subscriptions to transfer").expect(201);
            for (JsonNode line : order.at("lineItems")) {
                ids.add(line.path("subscriptionId").asText());
            }
        }
        return ids;
    }

    /** An order of so many subscriptions, of which none is an add-on. */
    public static String order(int many) {
        return "{\"billingCycle\":\"monthly\",\"lineItems\":[" + IntStream.range(0, many)
                .mapToObj(number -> "{\"lineItemNumber\":%d,\"offerId\":\"%s\",\"quantity\":%d}".formatted(number, E3, 1 + number)).collect(Collectors.joining(",")) + "]}";
    }

    /** The request for a transfer of these. */
    public String transfer(List<String> subscriptions) {
        return "{\"sourcePartnerTenantId\":\"%s\",\"targetPartnerTenantId\":\"%s\",\"lineItems\":[%s]}".formatted(sourceId(), targetId(),
                subscriptions.stream().map(one -> "{\"subscriptionId\":\"" + one + "\"}").collect(Collectors.joining(",")));
    }

    private static void attest(Stage stage, Actor agent, String customer) {
        String template = stage.by(agent).gets("/v1/agreements?agreementType=MicrosoftCustomerAgreement").so("which text is in force").expect(200)
                .text("items.0.templateId");
        stage.by(agent).posts("/v1/customers/" + customer + "/agreements", """
                {"primaryContact":{"firstName":"Maj","lastName":"Ek","email":"maj@bageri.example"},"templateId":"%s","type":"MicrosoftCustomerAgreement","dateAgreed":"%s"}"""
                .formatted(template, Instant.now().minusSeconds(60))).so("the customer accepted the customer agreement").expect(201);
    }

    private static String customer(Stage stage, Cast cast, int number) {
        String domain = "crowd-" + number + "-" + cast.run + ".onmicrosoft.example";
        String id = stage.by(cast.partnerAgent).posts("/v1/customers", """
                {"companyProfile":{"domain":"%s"},
                 "billingProfile":{"email":"kontor@%s","culture":"sv-SE","language":"sv","companyName":"Bageri %d AB","firstName":"Maj","lastName":"Ek",
                   "defaultAddress":{"country":"SE","city":"Falun","addressLine1":"Ugnsgatan 3","postalCode":"79130","firstName":"Maj","lastName":"Ek",
                     "phoneNumber":"+46230000002"}}}""".formatted(domain, domain, number)).so("a customer").expect(201).text("id");
        attest(stage, cast.partnerAgent, id);
        return id;
    }

    private static void extend(Stage stage, Cast cast, String customer) {
        stage.by(cast.partnerAgent).posts("/v1/customers/" + customer + "/relationshipextensions", """
                {"indirectProviderId":"%s","shareBillTo":true,"customerConsent":{"obtainedFrom":"Maj Ek","obtainedAt":"%s"}}"""
                .formatted(cast.provider.id(), Instant.now())).so("the provider serves it too").expect(201);
        attest(stage, cast.providerAgent, customer);
    }

    private record Customers(int many, List<String> ids) implements Chapter {

        @Override
        public String title() {
            return "2. The partner creates its customers";
        }

        @Override
        public void play(Stage stage, Cast cast) {
            for (int number = 0; number < many; number++) {
                ids.add(customer(stage, cast, number));
            }
        }
    }

    private record Extensions(List<String> ids) implements Chapter {

        @Override
        public String title() {
            return "5. The partner extends all of them to the provider, which attests their agreement too";
        }

        @Override
        public void play(Stage stage, Cast cast) {
            ids.forEach(id -> extend(stage, cast, id));
        }
    }
}
