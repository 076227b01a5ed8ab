package express.credentials;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a credential was taken back, as the list says that it names. */
sealed interface Status {

    /** It is not taken back, or never can be. */
    record Good() implements Status {}

    record Revoked(java.util.Optional<StatusLists.Revocation> by) implements Status {}

    /** The list cannot be asked. */
    record Unasked() implements Status {}

    /** Where lists are asked. */
    @Component
    record Desk(StatusLists lists, Addresses addresses, Resolving resolving, Fetching fetching) {

        private static final Pattern LIST = Pattern.compile(".*/status/(\\d{1,9})");
        private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

        Status ask(JsonNode credential, String issuer) {
            JsonNode entry = credential.path("credentialStatus");
            if (entry.isMissingNode()) {
                return new Good();
            }
            String index = Json.text(entry, "statusListIndex");
            boolean readable = Json.text(entry, "type").equals("BitstringStatusListEntry")
                    && Json.text(entry, "statusPurpose").equals("revocation")
                    && INDEX.matcher(index).matches();
            String list = Json.text(entry, "statusListCredential");
            return readable ? ask(issuer, list, Integer.parseInt(index)) : new Unasked();
        }

        private Status ask(String issuer, String list, int index) {
            Optional<Integer> own = addresses.organisation(issuer).flatMap(house -> {
                Matcher name = LIST.matcher(list);
                return name.matches() && list.equals(addresses.list(house, Integer.parseInt(name.group(1))))
                        ? Optional.of(Integer.parseInt(name.group(1)))
                        : Optional.empty();
            });
            return own.map(number -> ask(number, index)).orElseGet(() -> theirs(issuer, list, index));
        }

        Status ask(int list, int index) {
            Optional<StatusLists.Revocation> found = lists.find(list, index);
            return found.isPresent() ? new Revoked(found) : new Good();
        }

        /** A list of somebody else counts if the same issuer signed it. */
        private Status theirs(String issuer, String address, int index) {
            try {
                ObjectNode list = Json.read(fetching.fetch(URI.create(address)).orElseThrow(Json.Unreadable::new));
                boolean signed = DataModel.holds(list)
                        && Proof.isOurs(list)
                        && Json.id(list.path("issuer")).equals(issuer)
                        && resolving.resolve(issuer, Proof.method(list)) instanceof Issuer.Known known
                        && Proof.holds(list, known.key());
                JsonNode subject = list.path("credentialSubject");
                if (!signed || !Json.text(subject, "statusPurpose").equals("revocation")) {
                    return new Unasked();
                }
                return Bits.isSet(Json.text(subject, "encodedList"), index)
                        ? new Revoked(Optional.empty())
                        : new Good();
            } catch (IllegalArgumentException | Json.Unreadable broken) {
                return new Unasked();
            }
        }
    }
}
