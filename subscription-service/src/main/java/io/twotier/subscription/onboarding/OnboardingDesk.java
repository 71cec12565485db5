package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.Refused;
import io.twotier.subscription.order.FirstOrders;
import io.twotier.subscription.order.Newcomer;
import io.twotier.subscription.order.OrderPreview;
import io.twotier.subscription.order.OrderRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Brings a new customer and its agreement, each made by its owner, so that the first order can be placed; or tells what that would come to.
 * What can be known to be refused before the customer exists is refused before it exists.
 */
@ApplicationScoped
public class OnboardingDesk {

    private static final String CUSTOMERS = "/v1/customers";

    private final PublicApi api;
    private final Onboardings onboardings;
    private final FirstOrders orders;
    private final Commands commands;

    OnboardingDesk(PublicApi api, Onboardings onboardings, FirstOrders orders, Commands commands) {
        this.api = api;
        this.onboardings = onboardings;
        this.orders = orders;
        this.commands = commands;
    }

    /** What an onboarding would come to. @param azureAccess as {@link #azureAccess} says @param blockers what would keep the order from being placed although the customer would exist */
    public record Preview(OrderPreview order, String azureAccess, boolean agreementTold, List<Check> blockers) {
    }

    /**
     * Parts one and two: customer and agreement. Safe to run again, in this run or by another request of the same id.
     *
     * @throws Refused     nothing exists
     * @throws PartRefused nothing exists
     * @throws PartMissing the customer exists, and the order cannot be tried
     */
    public Progress bring(Caller caller, Asker asker, OnboardingRequest asked, Progress progress) {
        if (progress.brought()) {
            return progress;
        }
        if (!progress.customerExists()) {
            customer(caller, asker, asked, progress);
        }
        progress.agreement(asked.agreement() == null ? Part.NOT_ASKED_FOR : agreement(asker, asked, progress.customerId()));
        if (progress.agreement().error() != null) {
            throw new PartMissing();
        }
        return progress;
    }

    private void customer(Caller caller, Asker asker, OnboardingRequest asked, Progress progress) {
        UUID known = onboardings.broughtBy(caller, asker, asked);
        if (known == null) {
            commands.read(() -> QuarkusTransaction.requiringNew().call(() -> {
                Checks.enforce(checks(asked, planned(caller, asker, asked)), false);
                return null;
            }));
            onboardings.begin(caller, asker, asked);
        }
        PartAnswer answer = api.post(asker, CUSTOMERS, asked.customer(), asker.requestId("customer"));
        if (answer.made()) {
            progress.customer(Ids.lenient(answer.body().path("id").asText()), Part.made(PartState.CREATED, answer));
            onboardings.brought(caller, asker, progress.customerId());
        } else if (known != null) {
            progress.customer(known, new Part(PartState.CREATED, JsonNodeFactory.instance.objectNode().put("id", known.toString()), answer.error(),
                    answer.retryAfter()));
            throw new PartMissing();
        } else if (answer.unanswered()) {
            throw answer.noAnswer();
        } else {
            if (answer.refused() && answer.retryAfter() == null) {
                onboardings.forget(caller, asker);
            }
            throw new PartRefused(answer);
        }
    }

    private Part agreement(Asker asker, OnboardingRequest asked, UUID customer) {
        PartAnswer answer = api.post(asker, CUSTOMERS + "/" + customer + "/agreements", asked.agreement(), asker.requestId("agreement"));
        return answer.made() ? Part.made(PartState.RECORDED, answer) : Part.missing(answer);
    }

    /** What the owner of customers says to this one without making it. */
    public PartAnswer tryCustomer(Asker asker, OnboardingRequest asked) {
        PartAnswer answer = api.tried(asker, CUSTOMERS, asked.customer());
        if (answer.status() != 201 && answer.unanswered()) {
            throw answer.noAnswer();
        }
        return answer;
    }

    /** R71: the order as it would be. @throws Refused with the blockers of all parts, when nothing would exist */
    public Preview preview(Caller caller, Asker asker, OnboardingRequest asked, PartAnswer customer) {
        FirstOrders.Planned planned = planned(caller, asker, asked);
        List<Check> blockers = asked.agreement() == null ? List.of(FirstOrders.notAccepted()) : List.of();
        List<Check> all = checks(asked, planned);
        all.addAll(customer.checks());
        if (all.stream().anyMatch(check -> !check.passed())) {
            all.addAll(blockers);
        }
        Checks.enforce(all, false);
        return new Preview(planned.order(), azureAccess(asked), asked.agreement() != null, blockers);
    }

    /** The newcomer keeps its id when this is run again: otherwise facts about another one would be waited for each time. */
    private FirstOrders.Planned planned(Caller caller, Asker asker, OnboardingRequest asked) {
        JsonNode address = Members.of(asked.customer(), "billingProfile", "defaultAddress");
        UUID organization = Ids.lenient(Members.text(asked.customer(), "ownerOrganizationTenantId"));
        return orders.plan(caller, new Newcomer(asker.requestId("customer"), Members.text(address, "country"), organization.equals(Ids.NOTHING) ? null : organization,
                resold(asked)), asked.order());
    }

    private static boolean resold(OnboardingRequest asked) {
        String reseller = Members.text(asked.customer(), "associatedPartnerId");
        return reseller != null && !reseller.isBlank();
    }

    /** R47: a reseller's access to a customer's Azure is given by hand in the Azure portal, where nobody tells us, so it is never called granted; null without. */
    public String azureAccess(OnboardingRequest asked) {
        return resold(asked) && orders.usesAzure(asked.order()) ? "pending_manual_grant" : null;
    }

    /** R70, and what the order depends on beside its customer. */
    private static List<Check> checks(OnboardingRequest asked, FirstOrders.Planned planned) {
        List<OrderRequest.Line> lines = asked.order().lineItems();
        List<Check> checks = new ArrayList<>(IntStream.range(0, lines.size()).mapToObj(number -> Check.that(
                lines.get(number).quantity() != null && lines.get(number).quantity() >= 1, OnboardingRejection.QUANTITY_NEEDED, number)).toList());
        checks.addAll(planned.checks());
        return checks;
    }
}
