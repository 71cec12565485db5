package io.twotier.subscription.onboarding.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.subscription.onboarding.Asker;
import io.twotier.subscription.onboarding.OnboardingDesk;
import io.twotier.subscription.onboarding.OnboardingRequest;
import io.twotier.subscription.onboarding.PartAnswer;
import io.twotier.subscription.onboarding.PartError;
import io.twotier.subscription.onboarding.PartMissing;
import io.twotier.subscription.onboarding.PartRefused;
import io.twotier.subscription.onboarding.PartState;
import io.twotier.subscription.onboarding.Progress;
import io.twotier.subscription.onboarding.api.OnboardingView.OrderPart;
import io.twotier.subscription.order.Order;
import io.twotier.subscription.order.OrderDesk;
import io.twotier.subscription.order.api.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * R73: an onboarding told as it is. 201 when everything that was asked for exists; 207 when the customer exists and something behind it does not;
 * the "no" itself when nothing exists. Only the first is kept under the request id: the others can be gone on with.
 */
@ApplicationScoped
class OnboardingAnswers {

    private static final Logger LOG = Logger.getLogger(OnboardingAnswers.class);
    private static final int CREATED = 201;
    private static final int PART = 207;
    private static final int AGAIN_SECONDS = 2;

    private final Commands commands;
    private final CurrentCaller current;
    private final CurrentRequest request;
    private final OnboardingDesk desk;
    private final OrderDesk orders;
    private final ObjectMapper json;

    OnboardingAnswers(Commands commands, CurrentCaller current, CurrentRequest request, OnboardingDesk desk, OrderDesk orders, ObjectMapper json) {
        this.commands = commands;
        this.current = current;
        this.request = request;
        this.desk = desk;
        this.orders = orders;
        this.json = json;
    }

    Response to(OnboardingRequest asked, Asker asker) {
        return request.details().validateOnly() ? tried(asked, asker) : done(asked, asker);
    }

    /** R71, R72: nothing is persisted and nothing created, here or anywhere. What would be answered is known by whether an agreement comes along. */
    private Response tried(OnboardingRequest asked, Asker asker) {
        PartAnswer customer = desk.tryCustomer(asker, asked);
        return commands.with(asked).answer(asked.agreement() == null ? PART : CREATED, () -> desk.preview(current.get(), asker, asked, customer), OnboardingView::of);
    }

    private Response done(OnboardingRequest asked, Asker asker) {
        Caller caller = current.get();
        Progress progress = new Progress();
        try {
            return withWhatWasTold(progress, commands.with(asked).prepared(CREATED, () -> desk.bring(caller, asker, asked, progress),
                    brought -> orders.place(caller, brought.customerId(), asked.order()), order -> complete(asked, progress, order)));
        } catch (PartRefused nothingExists) {
            return passedOn(nothingExists.answer());
        } catch (RuntimeException failed) {
            if (!progress.customerExists()) {
                throw failed;
            }
            return incomplete(progress, failed);
        }
    }

    /** In full it is told once, and only by {@link #withWhatWasTold}. */
    private OnboardingView complete(OnboardingRequest asked, Progress progress, Order order) {
        return OnboardingView.kept(progress, new OrderPart(PartState.PLACED, OrderView.of(order), desk.azureAccess(asked), null));
    }

    /** Of two runs of one request at once, one is told the password and the other may be the one that places the order. The answer kept by it has none. */
    private Response withWhatWasTold(Progress progress, Response answer) {
        if (!progress.customerExists()) {
            return answer;
        }
        try {
            ObjectNode body = (ObjectNode) json.readTree((String) answer.getEntity());
            OnboardingView.showAll(body, progress);
            return Response.fromResponse(answer).entity(body).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be read as JSON", e);
        }
    }

    private Response incomplete(Progress progress, RuntimeException failed) {
        OrderPart order = order(failed);
        LOG.infof("%s incomplete: customer %s %s, agreement %s, order %s", request.details().operation(), progress.customerId(), progress.customer().state(),
                progress.agreement().state(), order.state());
        Response.ResponseBuilder answer = Response.status(PART).entity(OnboardingView.of(progress, order)).type(MediaType.APPLICATION_JSON);
        Integer again = Stream.of(progress.customer().retryAfter(), progress.agreement().retryAfter(), retryAfter(failed, order)).filter(Objects::nonNull)
                .findFirst().orElse(null);
        return (again == null ? answer : answer.header("Retry-After", again)).build();
    }

    private OrderPart order(RuntimeException failed) {
        if (failed instanceof PartMissing) {
            return new OrderPart(PartState.NOT_ATTEMPTED, null, null, null);
        }
        if (failed instanceof Refused refused) {
            return new OrderPart(passes(refused) ? PartState.WAITING : PartState.REFUSED, null, null, PartError.of(refused));
        }
        LOG.errorf(failed, "%s failed behind its customer", request.details().operation());
        return new OrderPart(PartState.UNKNOWN, null, null, PartError.of(PlatformRejection.UNEXPECTED.refuse()));
    }

    private static Integer retryAfter(RuntimeException failed, OrderPart order) {
        return failed instanceof Refused refused && refused.retryAfterSeconds() != null ? refused.retryAfterSeconds()
                : order.state() == PartState.UNKNOWN ? Integer.valueOf(AGAIN_SECONDS) : null;
    }

    /** A "no" that passes by itself: nothing was done, and the same request will be answered differently. */
    private static boolean passes(Refused refused) {
        return refused.retryAfterSeconds() != null || refused.rejection().status() >= 500;
    }

    private static Response passedOn(PartAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body()).type(MediaType.APPLICATION_JSON);
        return (answer.retryAfter() == null ? response : response.header("Retry-After", answer.retryAfter())).build();
    }
}
