package express.messaging;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/** A way to reach somebody. */
public enum Channel {
    EMAIL {
        @Override
        public boolean reaches(String address) {
            try {
                new InternetAddress(address, true).validate();
                return address.length() <= 254 && address.matches("[^\\s<>()\"@,;:]+@[^\\s<>()\"@,;:]+");
            } catch (AddressException wrong) {
                return false;
            }
        }
    },
    SMS {
        /** An international number as ITU-T E.164 has it. */
        @Override
        public boolean reaches(String address) {
            return address.matches("\\+[1-9][0-9]{6,14}");
        }
    };

    /** Whether this can be an address, by its form alone. */
    public abstract boolean reaches(String address);

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
