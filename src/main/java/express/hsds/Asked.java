package express.hsds;

import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.directory.Organisations;
import express.hsds.Terms.Taxonomy;
import express.hsds.Terms.Term;
import express.services.ServiceRegister.Nearby;
import express.services.ServiceRegister.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What a program asks for, by the words of the standard. What cannot be understood is refused. */
final class Asked {

    static final int USUAL = 50;
    static final int MOST = 500;
    static final int MOST_MINIMAL = 10_000;
    private static final int LAST_PAGE = 1_000_000;

    private final HttpServletRequest request;

    Asked(HttpServletRequest request) {
        this.request = request;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> require(it, it.length() <= 200 && it.indexOf('\0') < 0));
    }

    private static <T> T require(T value, boolean fits) {
        if (!fits) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return value;
    }

    boolean is(String name) {
        return text(name)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .map(it -> require(it, it.equals("true") || it.equals("false")).equals("true"))
                .orElse(false);
    }

    Optional<UUID> id(String name) {
        return text(name).map(it -> require(it, Formats.isUuid(it))).map(Formats::uuid);
    }

    private int number(String name, int usual, int most) {
        return text(name)
                .map(it -> require(it, it.matches("[0-9]{1,7}")))
                .map(Integer::parseInt)
                .map(it -> require(it, it >= 1 && it <= most))
                .orElse(usual);
    }

    int page() {
        return number("page", 1, LAST_PAGE);
    }

    int size() {
        return is("minimal") ? number("per_page", MOST_MINIMAL, MOST_MINIMAL) : number("per_page", USUAL, MOST);
    }

    boolean inLines() {
        return text("format")
                .map(it -> require(it, it.equals("json") || it.equals("ndjson")).equals("ndjson"))
                .orElse(false);
    }

    /** A day, or a moment. */
    @Nullable
    Instant modifiedAfter() {
        return text("modified_after").map(Asked::instant).orElse(null);
    }

    private static Instant instant(String said) {
        try {
            String text = said.replace(' ', said.contains("T") ? '+' : 'T');
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean zoned = text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$");
            return OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
        } catch (DateTimeException other) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** @param hidden sites of which nobody may learn where they are */
    Nearby nearby(Collection<UUID> hidden) {
        Optional<Integer> metres = text("proximity")
                .map(it -> require(it, it.matches("[0-9]{1,7}([.][0-9]{1,3})?")))
                .map(it -> (int) Math.ceil(Double.parseDouble(it)));
        String postcode = text("postcode").orElse(null);
        require("", metres.isEmpty() || postcode != null);
        return new Nearby(postcode, metres.orElse(null), hidden);
    }

    /** Which services a program means by its terms and organisations. */
    @Component
    static class Meaning {

        private final Terms terms;
        private final Remainders remainders;
        private final Organisations organisations;

        Meaning(Terms terms, Remainders remainders, Organisations organisations) {
            this.terms = terms;
            this.remainders = remainders;
            this.organisations = organisations;
        }

        Wanted services(Asked asked) {
            Optional<Term> term = asked.id("taxonomy_term_id").flatMap(terms::find);
            Optional<UUID> foreignTerm = asked.id("taxonomy_term_id").filter(it -> !terms.isOurs(it));
            Optional<UUID> taxonomy = asked.id("taxonomy_id");
            Optional<UUID> foreign = taxonomy.filter(it -> !terms.isOurs(it));
            boolean family = term.filter(it -> it.taxonomy() == Taxonomy.FAMILY).isPresent();
            return new Wanted(
                    asked.text("search").orElse(null),
                    houses(asked, term.map(Term::value)),
                    foreignTerm.isPresent() || foreign.isPresent()
                            ? remainders.listTermed(Kind.SERVICE, foreignTerm.orElse(null), foreign.orElse(null))
                            : null,
                    family ? null : term.map(it -> it.value().name()).orElse(null),
                    taxonomy.equals(Optional.of(Taxonomy.STATUS.id())),
                    taxonomy.equals(Optional.of(Taxonomy.GROUP.id())),
                    asked.modifiedAfter());
        }

        private @Nullable List<OrganisationId> houses(Asked asked, Optional<Enum<?>> value) {
            Optional<List<OrganisationId>> named = asked.id("organization_id")
                    .map(it -> remainders.findAlias(Kind.ORGANIZATION, it).orElse(it))
                    .map(it -> List.of(new OrganisationId(it)));
            if (value.isEmpty() || !(value.get() instanceof Family family)) {
                return named.orElse(null);
            }
            return organisations.list().stream()
                    .filter(it -> it.family() == family)
                    .map(Organisation::id)
                    .filter(it -> named.isEmpty() || named.get().contains(it))
                    .toList();
        }

        List<Organisation> organisations(Asked asked) {
            Predicate<Organisation> fits = it -> true;
            for (String word :
                    asked.text("search").orElse("").toLowerCase(Locale.ROOT).split("\\s+")) {
                fits = fits.and(it -> (it.name() + " " + it.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(word));
            }
            Optional<UUID> term = asked.id("taxonomy_term_id");
            Optional<UUID> taxonomy = asked.id("taxonomy_id").filter(it -> !terms.isOurs(it));
            Optional<Term> ours = term.flatMap(terms::find);
            if (ours.isPresent()) {
                fits = fits.and(it -> it.family() == ours.get().value());
            } else if (term.isPresent() || taxonomy.isPresent()) {
                List<UUID> termed = new ArrayList<>(
                        remainders.listTermed(Kind.ORGANIZATION, term.orElse(null), taxonomy.orElse(null)));
                fits = fits.and(it -> termed.contains(it.id().value()));
            }
            return organisations.list().stream().filter(fits).toList();
        }
    }
}
