package io.twotier.subscription.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.event.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The groups that were answered: whoever asks again gets the same answer. */
@ApplicationScoped
class MovedGroups implements PanacheRepositoryBase<MovedGroup, MovedGroup.Key> {

    private static final Map<String, Class<? extends Payload>> OUTCOMES =
            Map.of(GroupTransferred.TYPE, GroupTransferred.class, GroupTransferFailed.TYPE, GroupTransferFailed.class);

    private final ObjectMapper json;

    MovedGroups(ObjectMapper json) {
        this.json = json;
    }

    /** The answer that the group got already. */
    Optional<Payload> answer(UUID transfer, String group) {
        return findByIdOptional(new MovedGroup.Key(transfer, group)).map(this::read);
    }

    /** Of two that answer the same group at once, one fails when this is written, and finds the other's answer when it tries again. */
    void keep(UUID transfer, String group, Payload outcome) {
        try {
            persist(MovedGroup.answered(new MovedGroup.Key(transfer, group), outcome.type(), json.writeValueAsString(outcome)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be kept", e);
        }
    }

    private Payload read(MovedGroup moved) {
        try {
            return json.readValue(moved.data(), OUTCOMES.get(moved.outcome()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be read", e);
        }
    }
}
