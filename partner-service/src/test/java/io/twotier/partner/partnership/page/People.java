package io.twotier.partner.partnership.page;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.salesAgentOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Tokens;
import java.util.Map;
import java.util.UUID;

/** The companies the realm has users of, and the links they are sent. */
final class People {

    static final Member KVARNSTEN = new Member(UUID.fromString("9e4d7713-6f0c-4b8d-b1a2-77c0a95d3e03"), "Kvarnsten Cloud", "7390001", "7390002", "SE");
    static final Member NORDLYS = new Member(UUID.fromString("5b1f2c34-8d0e-4a61-9c27-0f3e6a7b1c01"), "Nordlys Distribution", "7390003", "7390004", "SE");
    static final Member TALLBACKEN = new Member(UUID.fromString("c27e90aa-41b3-4f7e-8a55-2d9064f1be02"), "Tallbacken IT", "7390005", "7390006", "SE");

    private People() {
    }

    /** Kvarnsten resells, Nordlys provides, Tallbacken buys directly; they may be there from another test. */
    static void register() {
        register(KVARNSTEN, "IndirectReseller");
        register(NORDLYS, "IndirectProvider");
        register(TALLBACKEN, "DirectBill");
    }

    static void register(Member member, String type) {
        as(Tokens.operator()).body(Cast.registration(member, type, "2026-10-15")).post("/v1/operator/partners").then()
                .statusCode(anyOf(is(201), is(409)));
    }

    /** The address of the page that a new invitation's link opens. */
    static String page(Member provider) {
        return page(provider, Map.of());
    }

    static String page(Member provider, Map<String, Object> wanted) {
        String url = salesAgentOf(provider).body(wanted).post("/v1/relationships/invitations").then().statusCode(201).extract().path("url");
        return url.substring(url.indexOf("/pages/"));
    }

    static String token(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
