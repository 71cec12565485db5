package io.twotier.transfer;

import io.twotier.platform.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A base with its add-ons: becomes one order at the target, or fails alone. */
@Entity
public class TransferGroup {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "transfer_id")
    private Transfer transfer;
    private int number;
    @Enumerated(EnumType.STRING)
    private GroupStatus status;
    private int asked;
    private Instant firstAskedAt;
    private Instant askedAt;
    private String orderId;
    private String orderBillingCycle;
    private String orderCurrencyCode;
    private Instant orderCreationDate;
    private Integer errorCode;
    private String errorDescription;
    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<TransferLine> lines = new ArrayList<>();

    protected TransferGroup() {
    }

    static TransferGroup of(Transfer transfer, int number, List<Proposal.Frozen> subscriptions) {
        TransferGroup group = new TransferGroup();
        group.id = Ids.next();
        group.transfer = transfer;
        group.number = number;
        group.status = GroupStatus.WAITING;
        for (Proposal.Frozen subscription : subscriptions) {
            group.lines.add(TransferLine.frozen(group, group.lines.size(), subscription));
        }
        return group;
    }

    void ask(Instant now) {
        become(GroupStatus.ASKED);
        asked++;
        firstAskedAt = firstAskedAt == null ? now : firstAskedAt;
        askedAt = now;
    }

    /** @return whether that was news */
    boolean moved(MovedOrder order) {
        if (status.ended() && !status.mayBecome(GroupStatus.MOVED)) {
            return false;
        }
        become(GroupStatus.MOVED);
        orderId = order.id();
        orderBillingCycle = order.billingCycle();
        orderCurrencyCode = order.currencyCode();
        orderCreationDate = order.creationDate();
        errorCode = null;
        errorDescription = null;
        order.lineItems().forEach(now -> lines.stream().filter(line -> line.subscriptionId().equals(now.sourceSubscriptionId()))
                .forEach(line -> line.moved(now)));
        return true;
    }

    /** @return whether that was news */
    boolean failed(int code, String description) {
        return ended(GroupStatus.FAILED, code, description);
    }

    /** Nobody answered, however often it was asked. */
    boolean givenUp() {
        return ended(GroupStatus.SILENT, TransferRejection.GROUP_FAILED, TransferRejection.GROUP_SILENT);
    }

    boolean silentSince(Instant before) {
        return status.awaited() && askedAt.isBefore(before);
    }

    private boolean ended(GroupStatus how, int code, String description) {
        if (status.ended() && !status.mayBecome(how)) {
            return false;
        }
        become(how);
        errorCode = code;
        errorDescription = description;
        return true;
    }

    private void become(GroupStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("group %s of transfer %s is %s and cannot become %s".formatted(id(), transfer.id(), status, next));
        }
        status = next;
    }

    /** Its name within the transfer, as the wire and events give it. */
    public String id() {
        return Integer.toString(number);
    }

    public int number() {
        return number;
    }

    public GroupStatus status() {
        return status;
    }

    public int asked() {
        return asked;
    }

    /** Since when an answer is waited for; null before the transfer was accepted. */
    public Instant firstAskedAt() {
        return firstAskedAt;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String orderId() {
        return orderId;
    }

    public String orderBillingCycle() {
        return orderBillingCycle;
    }

    public String orderCurrencyCode() {
        return orderCurrencyCode;
    }

    public Instant orderCreationDate() {
        return orderCreationDate;
    }

    public Integer errorCode() {
        return errorCode;
    }

    public String errorDescription() {
        return errorDescription;
    }

    public List<TransferLine> lines() {
        return lines;
    }

    public TransferLine base() {
        return lines.get(0);
    }

    public List<TransferLine> addOns() {
        return lines.subList(1, lines.size());
    }
}
