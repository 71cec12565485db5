package io.twotier.platform.feed.audit;

import io.twotier.platform.command.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as clients write one. A day is all of it; without an offset it is UTC.
 *
 * @param last the last moment that belongs to it, in microseconds as the database keeps them
 */
public record WireDate(Instant first, Instant last) {

    private static final Duration DAY_TO_ITS_END = Duration.ofDays(1).minusNanos(1_000);
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2,3})");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** @param text null for none; a plus sign may have become a space @return null for none @throws Refused 400 */
    public static WireDate parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            Matcher day = DAY.matcher(text);
            return day.matches() ? day(day) : moment(text);
        } catch (DateTimeException notADate) {
            throw AuditRejection.BAD_DATE.refuse(text.substring(0, Math.min(40, text.length())));
        }
    }

    /** One client writes the day of the year where the day of the month belongs; from February on that is none of the month. */
    private static WireDate day(Matcher text) {
        int number = Integer.parseInt(text.group(3));
        Year year = Year.of(Integer.parseInt(text.group(1)));
        LocalDate month = year.atMonth(Integer.parseInt(text.group(2))).atDay(1);
        LocalDate day = number >= 1 && number <= month.lengthOfMonth() ? month.withDayOfMonth(number) : year.atDay(number);
        if (day.getMonth() != month.getMonth()) {
            throw new DateTimeException("this day of the year is in another month");
        }
        Instant first = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new WireDate(first, first.plus(DAY_TO_ITS_END));
    }

    private static WireDate moment(String text) {
        Matcher iso = ISO.matcher(text.replace(' ', '+'));
        Instant at = iso.matches() ? iso(iso) : LocalDateTime.parse(text, AMERICAN).toInstant(ZoneOffset.UTC);
        return new WireDate(at, at);
    }

    private static Instant iso(Matcher text) {
        String fraction = text.group(2) == null ? "" : text.group(2);
        String offset = text.group(3) == null ? "Z" : text.group(3);
        String colon = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return OffsetDateTime.parse(text.group(1) + fraction + colon).toInstant();
    }
}
