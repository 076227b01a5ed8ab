package express.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import express.base.Settings;
import express.people.Person;
import express.signin.Challenges.Challenge;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is said between a browser and Express when a passkey is made or used, as WebAuthn (level 3) lays it down. The
 * device must check its person, by finger, face or PIN: the passkey stands alone, and keys lie about in shared offices.
 */
@Component
class Ceremonies {

    /** What is to be kept of a new passkey. */
    record Made(byte[] credentialId, byte[] publicKey, long signCount, boolean backupEligible, String transports) {}

    private static final boolean PERSON_CHECKED = true;
    private static final boolean PERSON_PRESENT = true;
    private static final long PATIENCE = Challenges.LIFE.toMillis();

    private static final List<PublicKeyCredentialParameters> KINDS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager verifier = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final Origin origin;
    private final String site;

    Ceremonies(Settings settings) {
        URI address = settings.address();
        this.site = address.getHost();
        this.origin = new Origin(address.resolve("/").toString().replaceAll("/$", ""));
    }

    /** What the browser is told to make a new passkey, as JSON; devices that have one already decline. */
    String offer(Challenge challenge, Person person, byte[] handle, List<Passkey> known) {
        var email = Optional.ofNullable(person.email()).orElse(person.name());
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(site, site),
                new PublicKeyCredentialUserEntity(handle, email, person.name()),
                new DefaultChallenge(challenge.bytes()),
                KINDS,
                PATIENCE,
                known.stream().map(Ceremonies::descriptor).toList(),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    private static PublicKeyCredentialDescriptor descriptor(Passkey passkey) {
        var transports = Stream.of(passkey.transports().split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::create)
                .collect(Collectors.toSet());
        return new PublicKeyCredentialDescriptor(
                PublicKeyCredentialType.PUBLIC_KEY, passkey.credentialId(), transports);
    }

    /** What the browser is told to use one, as JSON. Which ones there are is left to it, so it finds out nothing. */
    String ask(Challenge challenge) {
        return json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge.bytes()),
                PATIENCE,
                site,
                List.of(),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    private String json(Object options) {
        return converter.getJsonMapper().writeValueAsString(options);
    }

    /** Reads and checks what a browser says of a passkey that it made; empty if it does not hold. */
    Optional<Made> made(String answer, Challenge challenge) {
        var asked = new RegistrationParameters(server(challenge), KINDS, PERSON_CHECKED, PERSON_PRESENT);
        try {
            return read(() -> verifier.parseRegistrationResponseJSON(answer))
                    .map(read -> made(verifier.verify(read, asked)));
        } catch (VerificationException wrong) {
            return Optional.empty();
        }
    }

    /** The library stumbles in many ways over what is no answer at all; all of them mean the same. */
    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException noAnswer) {
            return Optional.empty();
        }
    }

    private Made made(RegistrationData answer) {
        var about = Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(about.getAttestedCredentialData());
        return new Made(
                key.getCredentialId(),
                converter.getCborConverter().writeValueAsBytes(key.getCOSEKey()),
                about.getSignCount(),
                about.isFlagBE(),
                Stream.ofNullable(answer.getTransports())
                        .flatMap(Set::stream)
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(",")));
    }

    /** Which passkey a browser says it used, before anything is checked. */
    Optional<AuthenticationData> used(String answer) {
        return read(() -> verifier.parseAuthenticationResponseJSON(answer));
    }

    /** Checks that the answer was made now, here, by this passkey and its person; gives the device's new count. */
    long check(AuthenticationData answer, Challenge challenge, Passkey passkey) throws VerificationException {
        var asked =
                new AuthenticationParameters(server(challenge), stored(passkey), null, PERSON_CHECKED, PERSON_PRESENT);
        return Objects.requireNonNull(verifier.verify(answer, asked).getAuthenticatorData())
                .getSignCount();
    }

    private ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(site)
                .challenge(new DefaultChallenge(challenge.bytes()))
                .build();
    }

    private CredentialRecordImpl stored(Passkey passkey) {
        COSEKey key = converter.getCborConverter().readValue(passkey.publicKey(), COSEKey.class);
        return new CredentialRecordImpl(
                null,
                PERSON_CHECKED,
                passkey.backupEligible(),
                null,
                passkey.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, passkey.credentialId(), key),
                null,
                null,
                null,
                null);
    }
}
