package io.twotier.subscription.cart;

import io.twotier.platform.command.Check;
import io.twotier.subscription.order.Draft;
import io.twotier.subscription.order.PlannedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a cart that are ordered together, because they are paid for alike.
 *
 * @param id     what the cart calls it
 * @param places where its lines stand in the cart
 * @param draft  the order they would be
 */
record Group(String id, List<Integer> places, List<CartLine> lines, Draft draft) {

    /** Everything its order depends on beside who buys for whom. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            checks.addAll(ofItsPlace(i));
        }
        checks.addAll(draft.ownChecks());
        return checks;
    }

    /** What one line depends on. @param index of the line in this group */
    List<Check> checks(int index) {
        List<Check> checks = new ArrayList<>(ofItsPlace(index));
        checks.addAll(draft.lines().get(index).checks(draft.buyer(), false));
        return checks;
    }

    /** An add-on stands with its base: it fits it, and is paid for like it. */
    private List<Check> ofItsPlace(int index) {
        CartLine line = lines.get(index);
        if (!line.addOn()) {
            return List.of();
        }
        int number = draft.lines().get(index).number();
        PlannedLine base = draft.lines().get(places.indexOf(line.basePlace()));
        PlannedLine addOn = draft.lines().get(index);
        boolean known = base.offer() != null && addOn.offer() != null;
        return List.of(
                Check.that(!known || addOn.offer().goesWith(base.offer().offerId()), CartRejection.OTHER_BASE, number),
                Check.that(Grouping.sameCycle(line, lines.get(places.indexOf(line.basePlace()))), CartRejection.OTHER_CYCLE, number));
    }
}
