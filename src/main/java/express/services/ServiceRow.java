package express.services;

import express.base.ChainStep;
import express.base.OrganisationId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as its table has it. */
record ServiceRow(
        UUID id,
        OrganisationId organisation,
        String name,
        Locale language,
        String description,
        List<ChainStep> steps,
        List<Eligibility.Status> statuses,
        List<Eligibility.Group> groups,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        List<String> places,
        @Nullable String eligibilityWords,
        List<Locale> languages,
        Service.Price.Kind price,
        @Nullable Long priceAmount,
        @Nullable String priceCurrency,
        @Nullable String priceWords,
        @Nullable Integer waitingDays,
        @Nullable String booking,
        @Nullable URI website,
        @Nullable String deskEmail,
        @Nullable String deskTelephone,
        Service.State state,
        Instant confirmedAt,
        Instant createdAt) {

    static ServiceRow of(Service it) {
        Eligibility who = it.eligibility();
        return new ServiceRow(
                it.id().value(),
                it.organisation(),
                it.name(),
                it.language(),
                it.description(),
                it.steps(),
                who.statuses(),
                who.groups(),
                who.minimumAge(),
                who.maximumAge(),
                who.places(),
                who.words(),
                it.languages(),
                it.price().kind(),
                it.price().amount(),
                it.price().currency(),
                it.price().words(),
                it.waitingDays(),
                it.ways().booking(),
                it.ways().website(),
                it.ways().email(),
                it.ways().telephone(),
                it.state(),
                it.confirmedAt(),
                it.createdAt());
    }

    Service service(List<Service.Intake> intakes) {
        return new Service(
                new ServiceId(id),
                organisation,
                name,
                language,
                description,
                steps,
                new Eligibility(statuses, groups, minimumAge, maximumAge, places, eligibilityWords),
                languages,
                new Service.Price(price, priceAmount, priceCurrency, priceWords),
                waitingDays,
                new Service.Ways(booking, website, deskEmail, deskTelephone),
                intakes,
                state,
                confirmedAt,
                createdAt);
    }
}
