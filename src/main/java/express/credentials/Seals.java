package express.credentials;

import express.ui.QrCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands on a certificate that another module prints, and what lies inside. Whether somebody may have it is decided
 * by that module.
 */
@Component
public class Seals {

    /** @param link where everybody can check the number */
    public record Seal(CredentialNumber number, String link, QrCode square, Instant issuedAt) {}

    private final Enquiries enquiries;
    private final Paperwork paperwork;
    private final Addresses addresses;

    Seals(Enquiries enquiries, Paperwork paperwork, Addresses addresses) {
        this.enquiries = enquiries;
        this.paperwork = paperwork;
        this.addresses = addresses;
    }

    /** Nothing, once the name of its holder is erased. */
    public Optional<Seal> find(CredentialNumber number) {
        return held(number)
                .map(it -> new Seal(
                        number, addresses.number(number.text()), QrCode.of(paperwork.square(it)), it.issuedAt()));
    }

    private Optional<Credential> held(CredentialNumber number) {
        return enquiries.ask(number).filter(it -> it.document() != null);
    }

    /** The credential itself, for machines. */
    public Optional<String> document(CredentialNumber number) {
        return held(number).map(it -> Objects.requireNonNull(it.document()));
    }

    /** The paper with the credential inside, so that the file can be checked. */
    public byte[] enclose(byte[] pdf, CredentialNumber number, String words) {
        return Paperwork.with(pdf, number + ".json", document(number).orElseThrow(), words);
    }
}
