package express.signin;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held about people so that they can come in with a passkey or from an identity provider. */
@Component
@Transactional
class WaysIn implements PersonalData {

    private final JdbcClient jdbc;
    private final Passkeys passkeys;
    private final Identities identities;

    WaysIn(JdbcClient jdbc, Passkeys passkeys, Identities identities) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.identities = identities;
    }

    @Override
    public String name() {
        return "signin.ways-in";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<?> keys = passkeys.list(person).stream().map(WaysIn::written).toList();
        List<?> outside = identities.list(person).stream().map(WaysIn::written).toList();
        return keys.isEmpty() && outside.isEmpty() ? Map.of() : Map.of("passkeys", keys, "identities", outside);
    }

    private static Map<String, String> written(Passkey passkey) {
        String used = passkey.usedAt() == null ? "" : passkey.usedAt().toString();
        return Map.of("label", passkey.label(), "created", passkey.createdAt().toString(), "used", used);
    }

    private static Map<String, String> written(Identities.Identity identity) {
        return Map.of(
                "issuer", identity.issuer(),
                "subject", identity.subject(),
                "since", identity.since().toString());
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            with keys as (
                delete from signin.passkey
                where person_id = :person),
            handles as (
                delete from signin.handle
                where person_id = :person)
            delete from signin.identity
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
