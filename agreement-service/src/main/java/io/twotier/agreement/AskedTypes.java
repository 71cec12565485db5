package io.twotier.agreement;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The {@code agreementType} of a query: absent or empty is the cloud agreement, as old clients expect; {@code *} is every type of customers. */
public record AskedTypes(List<AgreementType> types, boolean byDefault) {

    private static final String NAME = "agreementType";

    /** Tells those who did not ask for a type that there is more than the default (a header of answers). */
    public static final String HINT = "299 - \"only MicrosoftCloudAgreement is listed; ask with agreementType=* for all\"";

    /** @throws Refused 400 when it names no type */
    public static AskedTypes in(UriInfo uri) {
        String text = Query.parameter(uri, NAME);
        if (text == null) {
            return new AskedTypes(List.of(AgreementType.MICROSOFT_CLOUD_AGREEMENT), true);
        }
        if (text.equals("*")) {
            return new AskedTypes(AgreementType.ofCustomers(), false);
        }
        return AgreementType.lenient(text).map(type -> new AskedTypes(List.of(type), false)).orElseThrow(
                () -> Refused.because(PlatformRejection.INVALID, List.of(new Violation(NAME, "is not an agreement type we know"))));
    }
}
