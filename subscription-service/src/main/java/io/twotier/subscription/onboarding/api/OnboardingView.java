package io.twotier.subscription.onboarding.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;
import io.twotier.platform.wire.Attributes;
import io.twotier.subscription.onboarding.OnboardingDesk;
import io.twotier.subscription.onboarding.Part;
import io.twotier.subscription.onboarding.PartError;
import io.twotier.subscription.onboarding.PartState;
import io.twotier.subscription.onboarding.Progress;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * R73: what exists and what does not, part by part.
 *
 * @param status   complete only when everything that was asked for exists; possible or blocked in a dry run
 * @param blockers of a dry run: what would keep the order from being placed
 */
public record OnboardingView(String status, Parts parts, List<Blocker> blockers, Attributes attributes) {

    private static final String CREDENTIALS = "userCredentials";
    private static final Attributes ENVELOPE = Attributes.of("CustomerOnboarding");

    /** The three parts. */
    public record Parts(CustomerPart customer, AgreementPart agreement, OrderPart order) {
    }

    /** @param customer as its owner answered it, R74: with how its admin signs in */
    public record CustomerPart(PartState state, @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode customer,
                               @Schema(type = SchemaType.OBJECT, implementation = Object.class) PartError error) {

        @Override
        public String toString() {
            return "CustomerPart[" + state + "]";
        }
    }

    /** @param agreement as its owner answered it */
    public record AgreementPart(PartState state, @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode agreement,
                                @Schema(type = SchemaType.OBJECT, implementation = Object.class) PartError error) {

        @Override
        public String toString() {
            return "AgreementPart[" + state + "]";
        }
    }

    /** @param order as an order is shown, or as it would be @param azureAccess R47: of the customer's reseller; null when there is none or no Azure is bought */
    public record OrderPart(PartState state, @Schema(type = SchemaType.OBJECT) Object order, String azureAccess,
                            @Schema(type = SchemaType.OBJECT, implementation = Object.class) PartError error) {
    }

    /** What stands in the way of a part. */
    public record Blocker(String part, int status, int code, String rule, String description, Cure cure) {

        private static Blocker ofOrder(Check check) {
            return new Blocker("order", check.rejection().status(), check.rejection().code(), check.rejection().rule(), check.sentence(),
                    check.rejection().cure());
        }
    }

    static OnboardingView of(Progress progress, OrderPart order) {
        return told(order, progress.customer().made(), progress.agreement().made(), progress);
    }

    /** As it is kept under the request id: R76 without the password, and without the people that bill-to data and agreement name. */
    static OnboardingView kept(Progress progress, OrderPart order) {
        ObjectNode customer = progress.customer().made().deepCopy();
        customer.remove("billingProfile");
        if (customer.get(CREDENTIALS) instanceof ObjectNode credentials) {
            credentials.remove("password");
            credentials.put("passwordAlreadyShown", true);
        }
        ObjectNode agreement = progress.agreement().made() == null ? null : progress.agreement().made().deepCopy().without("primaryContact");
        return told(order, customer, agreement, progress);
    }

    /** Shows in {@code kept} what the owners told this run. */
    static void showAll(ObjectNode kept, Progress progress) {
        kept.withObjectProperty("parts").withObjectProperty("customer").set("customer", progress.customer().made());
        if (progress.agreement().made() != null) {
            kept.withObjectProperty("parts").withObjectProperty("agreement").set("agreement", progress.agreement().made());
        }
    }

    static OnboardingView of(OnboardingDesk.Preview preview) {
        boolean possible = preview.blockers().isEmpty();
        return new OnboardingView(possible ? "possible" : "blocked", new Parts(new CustomerPart(PartState.POSSIBLE, null, null),
                new AgreementPart(preview.agreementTold() ? PartState.NOT_TRIED : PartState.NOT_ASKED_FOR, null, null),
                new OrderPart(possible ? PartState.POSSIBLE : PartState.BLOCKED, preview.order(), preview.azureAccess(), null)),
                preview.blockers().stream().map(Blocker::ofOrder).toList(), ENVELOPE);
    }

    private static OnboardingView told(OrderPart order, ObjectNode customer, ObjectNode agreement, Progress progress) {
        Part recorded = progress.agreement();
        return new OnboardingView(order.state() == PartState.PLACED ? "complete" : "incomplete",
                new Parts(new CustomerPart(progress.customer().state(), customer, progress.customer().error()),
                        new AgreementPart(recorded.state(), agreement, recorded.error()), order), null, ENVELOPE);
    }
}
