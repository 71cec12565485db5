package io.twotier.local.story;

import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Chapter 2: a customer, its first admin, its agreement, its subscriptions. */
final class FirstCustomer implements Chapter {

    private static final String E3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";
    private static final String ADD_ON = "A2706F86-868D-4048-989B-0C69E5C76B63";
    private static final String AZURE = "MS-AZR-0145P";
    private static final String AZURE_PLAN = "DZH318Z0BPS6:0001";

    private final Function<Cast, String> lostPassword;

    FirstCustomer() {
        this(null);
    }

    /** @param lostPassword gets another password when the answer that tells it was lost; null when no answer may be */
    FirstCustomer(Function<Cast, String> lostPassword) {
        this.lostPassword = lostPassword;
    }

    @Override
    public String title() {
        return "2. The direct-bill partner creates a customer, which accepts the customer agreement, and orders for it";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        String password = create(stage, cast);
        signIn(stage, cast, password);
        accept(stage, cast);
        order(stage, cast);
    }

    private String create(Stage stage, Cast cast) {
        UUID request = UUID.randomUUID();
        String body = """
                {"companyProfile":{"domain":"%s"},
                 "billingProfile":{"email":"kontor@%s","culture":"sv-SE","language":"sv","companyName":"Björkdal Bageri AB","firstName":"Maj","lastName":"Ek",
                   "defaultAddress":{"country":"SE","city":"Falun","addressLine1":"Ugnsgatan 3","postalCode":"79130","firstName":"Maj","lastName":"Ek",
                     "phoneNumber":"+46230000002"}}}""".formatted(cast.customerDomain, cast.customerDomain);
        Answer created = stage.by(cast.partnerAgent).posts("/v1/customers", body).under(request).so("the customer exists, with a first admin user")
                .expect(201).causes("CustomerCreated", "ResellerRelationshipEstablished");
        cast.customerId = created.text("id");
        String password = password(created, cast);
        Answer again = stage.by(cast.partnerAgent).posts("/v1/customers", body).under(request).so("the same request again is the same customer").expect(201);
        again.shows("R76", "without the password, and saying so", again.text("id").equals(cast.customerId)
                && again.text("userCredentials.password").isEmpty() && again.at("userCredentials.passwordAlreadyShown").asBoolean());
        Answer read = stage.by(cast.partnerAgent).gets(cast.customer()).so("read later, it shows no credentials").expect(200);
        read.shows("R76", "the password cannot be seen again", read.at("userCredentials").isMissingNode() && !read.body().toString().contains(password));
        return password;
    }

    private String password(Answer created, Cast cast) {
        String told = created.text("userCredentials.password");
        if (lostPassword != null && created.at("userCredentials.passwordAlreadyShown").asBoolean()) {
            created.shows("R76", "the lost answer is not told again", told.isEmpty());
            return lostPassword.apply(cast);
        }
        created.shows("R74", "the admin's user name and a temporary password are answered",
                created.text("userCredentials.userName").equals("admin") && !told.isEmpty());
        return told;
    }

    private static void signIn(Stage stage, Cast cast, String password) {
        Suite suite = stage.suite();
        String user = cast.customerUser();
        FirstSignIn first = new FirstSignIn(suite, user);
        boolean refused = refused(suite, user, password);
        String newPassword = "Own-" + UUID.randomUUID();
        String token = first.with(password, newPassword);
        stage.elsewhere(user, "signs in at the identity provider, in the browser", "the temporary password is real")
                .shows("R74", "the temporary password signs the admin in", !token.isEmpty())
                .shows("", "a new password is demanded first", first.changeDemanded() && refused)
                .shows("", "the old one is worth nothing afterwards", refused(suite, user, password));
        cast.customerAdmin = new Actor("the customer's admin (GA)", () -> token);
    }

    private static void accept(Stage stage, Cast cast) {
        Answer metadata = stage.by(cast.customerAdmin).gets("/v1/agreements?agreementType=MicrosoftCustomerAgreement").so("which text is in force").expect(200);
        Answer accepted = stage.by(cast.customerAdmin).posts(cast.customer() + "/agreements/direct", """
                {"primaryContact":{"firstName":"Maj","lastName":"Ek","email":"maj@%s"},"templateId":"%s"}"""
                .formatted(cast.customerDomain, metadata.text("items.0.templateId"))).so("the customer accepts the Microsoft Customer Agreement itself")
                .expect(201).causes("CustomerAgreementAccepted");
        accepted.shows("R154", "accepted directly", accepted.text("method").equals("direct"));
    }

    private static void order(Stage stage, Cast cast) {
        Answer order = stage.by(cast.partnerAgent).posts(cast.customer() + "/orders", """
                {"billingCycle":"monthly","lineItems":[
                  {"lineItemNumber":0,"offerId":"%s","quantity":25,"friendlyName":"Office"},
                  {"lineItemNumber":1,"offerId":"%s","quantity":1,"friendlyName":"Azure"},
                  {"lineItemNumber":2,"offerId":"%s","quantity":1,"friendlyName":"Azure plan"}]}""".formatted(E3, AZURE, AZURE_PLAN))
                .so("Office 365 E3 × 25, Azure pay-as-you-go and an Azure plan are bought").expect(201)
                .causes("OrderCompleted", "SubscriptionCreated", "SubscriptionCreated", "SubscriptionCreated");
        cast.orderId = order.text("id");
        cast.e3 = order.text("lineItems.0.subscriptionId");
        cast.azure = order.text("lineItems.1.subscriptionId");
        cast.azurePlan = order.text("lineItems.2.subscriptionId");
        order.shows("R152", "with the agreement accepted a moment ago", order.text("status").equals("completed"));
        Answer extended = stage.by(cast.partnerAgent).patches(cast.customer() + "/orders/" + cast.orderId, """
                {"lineItems":[{"lineItemNumber":0,"offerId":"%s","parentSubscriptionId":"%s","quantity":10,"friendlyName":"Protection"}]}"""
                .formatted(ADD_ON, cast.e3)).so("Advanced Threat Protection × 10 is added to E3").expect(200).causes("SubscriptionCreated");
        extended.at("lineItems").forEach(line -> cast.addOn = line.path("offerId").asText().equalsIgnoreCase(ADD_ON)
                ? line.path("subscriptionId").asText() : cast.addOn);
        Answer list = stage.by(cast.partnerAgent).gets(cast.customer() + "/subscriptions").so("what the customer has now").expect(200);
        cast.azureEntitlement = list.item(one -> one.path("id").asText().equals(cast.azure)).path("entitlementId").asText();
        list.shows("R84", "four active subscriptions", list.each("status").equals(List.of("active", "active", "active", "active")))
                .shows("R84", "E3 has 25 seats", list.item(one -> one.path("id").asText().equals(cast.e3)).path("quantity").asInt() == 25)
                .shows("", "Azure has its Azure subscription id", !cast.azureEntitlement.isEmpty());
    }

    private static boolean refused(Suite suite, String user, String password) {
        try {
            suite.userToken(user, URLEncoder.encode(password, StandardCharsets.UTF_8));
            return false;
        } catch (LocalTrouble noToken) {
            return true;
        }
    }
}
