package io.twotier.platform.command;

import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.event.Acknowledgements;
import io.twotier.platform.event.Barrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The way of every command from its resource to its answer: dry run or real, replay of a request id, one transaction, waiting for facts of
 * other services before a refusal, and holding the answer until the events are on their way.
 */
@ApplicationScoped
public class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    private static final int MOST_ATTEMPTS = 6;

    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final Transactions transactions;
    private final RequestAnswers answers;
    private final Barrier barrier;
    private final Acknowledgements acknowledgements;
    private final Journal journal;

    Commands(CurrentCaller caller, CurrentRequest request, Transactions transactions, RequestAnswers answers, Barrier barrier,
             Acknowledgements acknowledgements, Journal journal) {
        this.caller = caller;
        this.request = request;
        this.transactions = transactions;
        this.answers = answers;
        this.barrier = barrier;
        this.acknowledgements = acknowledgements;
        this.journal = journal;
    }

    /** A command with this request body (null without one): the same request id with another body is refused. */
    public Command with(Object body) {
        return new Command(body);
    }

    /** A query; it too waits for the facts of other services before it refuses because of them. */
    public <T> T read(Supplier<T> query) {
        Work work = Work.tried(request.origin(caller.get()));
        return caughtUp(work, () -> {
            Work.bind(work);
            try {
                return query.get();
            } finally {
                Work.bind(null);
            }
        });
    }

    /** A query that asks a repository itself, and the check it rests on. */
    public <T> T read(Supplier<Check> demanded, Supplier<T> query) {
        return read(() -> {
            Checks.demand(demanded.get());
            return query.get();
        });
    }

    /** What {@code effect} would return, every check included; nothing of it stays. @throws Refused as the command would be */
    public <T> T tried(Supplier<T> effect) {
        Work work = Work.tried(request.origin(caller.get()));
        return caughtUp(work, () -> transactions.run(work, effect).value());
    }

    /** One command; see {@link #with}. */
    public final class Command {

        private final Object body;

        private Command(Object body) {
            this.body = body;
        }

        /** Runs {@code effect} and answers {@code status} with {@code view} of what it returned; 2xx answers are kept under the request id. */
        public <T> Response answer(int status, Supplier<T> effect, Function<? super T, ?> view) {
            return prepared(status, () -> null, nothing -> effect.get(), view);
        }

        public <T> Response created(Supplier<T> effect, Function<? super T, ?> view) {
            return answer(201, effect, view);
        }

        public <T> Response ok(Supplier<T> effect, Function<? super T, ?> view) {
            return answer(200, effect, view);
        }

        public Response noContent(Runnable effect) {
            return answer(204, () -> {
                effect.run();
                return null;
            }, nothing -> null);
        }

        /**
         * As {@link #answer}, with a part before the transaction that may call outside; it must be safe to run again.
         * A replayed request and a dry run skip it (then the effect is given null).
         */
        public <P, T> Response prepared(int status, Supplier<P> preparation, Function<P, T> effect, Function<? super T, ?> view) {
            Work work = request.details().validateOnly() ? Work.tried(request.origin(caller.get()))
                    : Work.asked(request.origin(caller.get()));
            RequestAnswers.Claim claim = work.isTried() ? RequestAnswers.Claim.NONE : answers.claim(caller.get(), request.details(), body);
            try {
                return caughtUp(work, () -> {
                    Response kept = answers.replay(claim);
                    if (kept != null) {
                        return kept;
                    }
                    P prepared = work.isTried() ? null : preparation.get();
                    Transactions.Done<Response> done = transactions.run(work, () -> perform(claim, status, () -> effect.apply(prepared), view));
                    acknowledgements.await(done.positions());
                    tell(work);
                    return done.value();
                });
            } catch (Refused refused) {
                if (!work.isTried() && refused.rejection().status() == 403) {
                    journal.writeRefusal(work, refused);
                }
                throw refused.after(work.looked());
            }
        }

        private void tell(Work work) {
            if (!work.said().isEmpty()) {
                LOG.infof("%s %s: %s", work.origin().operation(), work.isTried() ? "tried" : "done",
                        work.said().stream().map(event -> event.resource() + " " + event.subject()).distinct().collect(Collectors.joining(", ")));
            }
        }

        private <T> Response perform(RequestAnswers.Claim claim, int status, Supplier<T> effect, Function<? super T, ?> view) {
            Response earlier = answers.hold(claim);
            if (earlier != null) {
                return earlier;
            }
            T result = effect.get();
            transactions.flush();
            return Work.current().isTried() ? answers.tried(status, view.apply(result), checksToTell()) : answers.keep(claim, status, view.apply(result));
        }

        private List<ErrorBody.CheckView> checksToTell() {
            return request.details().explain() ? Work.current().looked().stream().map(ErrorBody.CheckView::of).toList() : List.of();
        }
    }

    private <T> T caughtUp(Work work, Supplier<T> attempt) {
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.get();
            } catch (StaleRead stale) {
                barrier.await(stale.sources());
                work.markFresh(stale.sources());
            } catch (RuntimeException failed) {
                if (!Collision.isIn(failed)) {
                    throw failed;
                }
                if (attempts >= MOST_ATTEMPTS) {
                    throw PlatformRejection.CHANGED_MEANWHILE.refuse().retryAfter(1);
                }
            }
            work.restart();
            transactions.forget();
        }
    }
}
