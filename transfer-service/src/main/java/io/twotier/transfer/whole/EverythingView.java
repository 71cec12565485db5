package io.twotier.transfer.whole;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.twotier.transfer.api.TransferView;
import io.twotier.transfer.preview.Preview;
import java.util.List;

/**
 * The transfer of everything that can move.
 *
 * @param staysWithSource what cannot, each with its reason
 * @param preview         what comes of it, when it is only tried
 */
public record EverythingView(@JsonUnwrapped TransferView transfer, List<Preview.Stays> staysWithSource, Preview preview) {
}
