package io.twotier.transfer;

import io.twotier.platform.command.Check;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** Who asked whom to move whose subscriptions, and in which form: what never changes about a transfer. */
@MappedSuperclass
public class Arrangement {

    @Id
    private UUID id;
    @Embedded
    private Parties parties;
    @Enumerated(EnumType.STRING)
    private TransferForm form;
    @Embedded
    private Wish wish;
    private String environment;
    private String clientReference;

    protected Arrangement() {
    }

    void made(UUID name, Proposal proposal) {
        id = name;
        parties = proposal.parties();
        form = proposal.form();
        wish = proposal.wish();
        environment = proposal.environment();
        clientReference = proposal.clientReference();
    }

    /** R159: who makes a move is the one whose it is in this form. */
    public Check makes(TransferMove move, UUID partner) {
        return form.takes(move) ? parties.makes(form, move, partner) : Check.that(false, TransferRejection.NEVER_REJECTED);
    }

    /** Who is asked: the party that can accept. */
    public UUID answerer() {
        return form.sourceMakes(TransferMove.ACCEPT) ? parties.sourceId() : parties.targetId();
    }

    public UUID id() {
        return id;
    }

    public Parties parties() {
        return parties;
    }

    public TransferForm form() {
        return form;
    }

    /** What the target asked for, where it is the one that asks; else null. */
    public Wish wish() {
        return wish;
    }

    public String environment() {
        return environment;
    }

    public String clientReference() {
        return clientReference;
    }
}
