package express.people;

import express.base.OrganisationId;
import express.base.PersonId;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Coming in uninvited: a letter proves the address, then an organisation is asked. */
@Component
public class Registrations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Entrance entrance;
    private final Tokens tokens;
    private final Arrivals arrivals;
    private final Joining joining;
    private final Rates rates;
    private final WelcomePost post;

    Registrations(Entrance entrance, Tokens tokens, Arrivals arrivals, Joining joining, Rates rates, WelcomePost post) {
        this.entrance = entrance;
        this.tokens = tokens;
        this.arrivals = arrivals;
        this.joining = joining;
        this.rates = rates;
        this.post = post;
    }

    /** What somebody asks for before anybody knows whether the address is theirs. */
    public record Wish(String email, String name, Locale language, Host host) {}

    /** What the link is for beside letting in. */
    record About(String name, String language, UUID organisation, String called, String path) {

        private static About of(Wish wish) {
            Host host = wish.host();
            return new About(
                    wish.name(), wish.language().toLanguageTag(), host.id().value(), host.called(), host.path());
        }

        private static About read(String json) {
            return JSON.readValue(json, About.class);
        }

        Host host() {
            return new Host(new OrganisationId(organisation), called, path);
        }
    }

    /** The same to the eye whether the address is known or not; what differs stands in the letter. */
    public void ask(Wish wish, String place) {
        rates.count(Rates.Limit.ASKING, place);
        rates.count(Rates.Limit.LETTERS, Person.normalised(wish.email()));
        entrance.open(() -> {
            tokens.withdraw(Purpose.REGISTRATION, wish.email());
            String about = JSON.writeValueAsString(About.of(wish));
            var fresh = tokens.make(Purpose.REGISTRATION, wish.email(), about);
            post.proveAddress(wish, arrivals.find(wish.email()), fresh);
            return null;
        });
    }

    Optional<About> look(String link) {
        return entrance.look(() -> tokens.look(Purpose.REGISTRATION, link).map(token -> About.read(token.about())));
    }

    Arrival redeem(String link) {
        return arrivals.arrive(Purpose.REGISTRATION, link, Registrations::newcomer, this::askToJoin);
    }

    private static Arrivals.Newcomer newcomer(Redeemed token) {
        About about = About.read(token.about());
        return new Arrivals.Newcomer(about.name(), Locale.forLanguageTag(about.language()));
    }

    private void askToJoin(Redeemed token, PersonId person) {
        joining.ask(About.read(token.about()).host(), person);
    }
}
