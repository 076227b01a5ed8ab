package express.services;

import express.base.ChainStep;
import express.base.NetworkId;
import express.services.Eligibility.Group;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happens around services. */
public final class ServicesEvents {

    private ServicesEvents() {}

    /**
     * Somebody looked for something in a network, found or not. It says nothing of who it was: whatever is not known of
     * the step they need is left out.
     *
     * @param district as the sites of services call it
     */
    public record Sought(
            NetworkId network,
            ChainStep step,
            @Nullable Group group,
            @Nullable Locale language,
            @Nullable String district) {}

    /**
     * Something came, or did not come, of sending somebody on to a service in a network. It says nothing of who it was.
     *
     * @param district as the sites of services call it
     * @param days since they were sent
     */
    public record Referred(
            NetworkId network,
            ChainStep step,
            @Nullable Locale language,
            @Nullable String district,
            Came came,
            int days) {

        /** What it was. */
        public enum Came {
            ACCEPTED,
            MET,
            DECLINED,
            NOT_REACHED,
            /** The person's yes ran out before anybody met them. */
            LAPSED
        }
    }
}
