package express.hsds;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import express.hsds.Terms.Taxonomy;
import express.services.Eligibility;
import express.services.Service;
import express.services.Service.Intake;
import express.services.Service.Price;
import express.services.Service.State;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A service of Express as one of the standard; {@link ServiceReading} goes the other way. */
@Component
class ServiceMapping {

    static final Instant UNDATED = Instant.EPOCH;

    static final UUID PLACE = Derived.id("unit place");
    static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    /** What thousands of services say is made out once. */
    private static final LoadingCache<Locale, String> NAMES =
            Caffeine.newBuilder().maximumSize(1_000).build(it -> it.getDisplayName(Locale.ENGLISH));

    private final Terms terms;

    ServiceMapping(Terms terms) {
        this.terms = terms;
    }

    /** When it was written is not said by the service itself: in its place stands {@link #UNDATED}. */
    ObjectNode render(Service service) {
        UUID id = service.id().value();
        ObjectNode said = Said.object().put("id", id.toString()).put("name", service.name());
        said.put("description", service.description());
        Said.put(said, "url", text(service.ways().website(), URI::toString), Formats::isUri);
        Said.put(said, "email", service.ways().email(), Formats::isEmail);
        said.put("status", status(service.state()));
        Said.put(said, "application_process", service.ways().booking());
        Said.put(
                said,
                "wait_time",
                text(service.waitingDays(), days -> Period.ofDays(days).toString()));
        Eligibility who = service.eligibility();
        Said.put(said, "eligibility_description", who.words());
        Optional.ofNullable(who.minimumAge()).ifPresent(age -> said.put("minimum_age", age));
        Optional.ofNullable(who.maximumAge()).ifPresent(age -> said.put("maximum_age", age));
        said.put("assured_date", day(service.confirmedAt()).toString());
        said.put("last_modified", UNDATED.toString());
        said.put("text_language", service.language().toLanguageTag());
        price(said, service);
        Said.put(said, "phones", phones(service));
        Said.put(
                said,
                "service_areas",
                who.places().stream().map(place -> area(id, place)).toList());
        Said.put(
                said,
                "languages",
                service.languages().stream().map(it -> language(id, it)).toList());
        Said.put(said, "capacities", capacities(service));
        Said.put(said, "attributes", attributes(service));
        return said;
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> written) {
        return value == null ? null : written.apply(value);
    }

    private static String status(State state) {
        return switch (state) {
            case ACTIVE -> "active";
            case PAUSED -> "temporarily closed";
            case ENDED -> "defunct";
        };
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void price(ObjectNode said, Service service) {
        Price price = service.price();
        if (price.kind() == Price.Kind.DEPENDS) {
            Said.put(said, "fees_description", price.words());
            return;
        }
        ObjectNode option = Said.object()
                .put("id", Derived.id(service.id().value(), "price").toString());
        if (price.amount() != null && price.currency() != null) {
            int digits = CURRENCIES.contains(price.currency())
                    ? Currency.getInstance(price.currency()).getDefaultFractionDigits()
                    : 2;
            option.put("currency", price.currency())
                    .put("amount", BigDecimal.valueOf(price.amount(), Math.max(0, digits)));
        } else {
            option.put("amount", 0);
        }
        Said.put(option, "amount_description", price.words());
        Said.put(said, "cost_options", List.of(option));
    }

    private static List<ObjectNode> phones(Service service) {
        return Stream.ofNullable(service.ways().telephone())
                .map(number -> Said.object()
                        .put("id", Derived.id(service.id().value(), "phone").toString())
                        .put("number", number)
                        .put("type", "voice"))
                .toList();
    }

    private static ObjectNode area(UUID service, String place) {
        return Said.object()
                .put("id", Derived.id(service, "area " + place).toString())
                .put("name", place);
    }

    private static ObjectNode language(UUID service, Locale language) {
        return Said.object()
                .put(
                        "id",
                        Derived.id(service, "language " + language.toLanguageTag())
                                .toString())
                .put("name", NAMES.get(language))
                .put("code", language.toLanguageTag());
    }

    private static List<ObjectNode> capacities(Service service) {
        return IntStream.range(0, service.intakes().size())
                .mapToObj(i -> {
                    Intake intake = service.intakes().get(i);
                    ObjectNode said = Said.object()
                            .put(
                                    "id",
                                    Derived.id(service.id().value(), "intake " + i)
                                            .toString());
                    said.set("unit", Said.object().put("id", PLACE.toString()).put("name", "place"));
                    said.put("available", intake.vacancies()).put("maximum", intake.places());
                    Said.put(said, "description", text(intake.begins(), LocalDate::toString));
                    return said.put("updated", UNDATED.toString());
                })
                .toList();
    }

    private List<ObjectNode> attributes(Service service) {
        List<ObjectNode> attributes = new ArrayList<>();
        service.steps().forEach(it -> attributes.add(attribute(Taxonomy.STEP, it, service)));
        service.eligibility().statuses().forEach(it -> attributes.add(attribute(Taxonomy.STATUS, it, service)));
        service.eligibility().groups().forEach(it -> attributes.add(attribute(Taxonomy.GROUP, it, service)));
        return attributes;
    }

    private ObjectNode attribute(Taxonomy taxonomy, Enum<?> value, Service service) {
        return terms.attribute(taxonomy, value, Kind.SERVICE, service.id().value());
    }
}
