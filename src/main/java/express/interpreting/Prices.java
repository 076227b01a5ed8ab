package express.interpreting;

import express.base.OrganisationId;
import express.database.OnBehalf;
import express.holidays.Region;
import express.interpreters.Interpreter;
import express.tariffs.Mode;
import express.tariffs.Scale;
import express.tariffs.Tariff;
import express.tariffs.TariffVersion;
import express.tariffs.Tariffs;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * By which versions of which tariffs a mission is charged and paid. A client's price is frozen at booking, that is when they
 * are first told that somebody comes: asking books nothing yet. Given back, it keeps that price, since who comes is the
 * affair of the house. What an interpreter is paid is frozen when they accept: by their own tariff, as it holds that day.
 */
@Component
class Prices {

    private final Tariffs tariffs;
    private final Agreements agreements;
    private final InstantSource time;
    private final Counter counter;

    Prices(Tariffs tariffs, Agreements agreements, InstantSource time, Counter counter) {
        this.counter = counter;
        this.tariffs = tariffs;
        this.agreements = agreements;
        this.time = time;
    }

    /** Looks prices up apart from whatever is under way, for those who may know what follows from them. */
    @Component
    static class Counter extends OnBehalf {

        Counter(PlatformTransactionManager transactions) {
            super(Backstage.PURPOSE, transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }
    }

    /** Of a mission, as they hold from when it is accepted. */
    record Frozen(TariffVersion charge, TariffVersion pay) {}

    /** Nothing, where one of both sides has no price for this. */
    Optional<Frozen> freeze(Request request, Interpreter interpreter) {
        return charge(request)
                .flatMap(charge -> find(request.house(), Scale.PAY, interpreter.payFamily())
                        .filter(pay -> pay.tariff().offers(request.mode()))
                        .map(pay -> new Frozen(charge, pay)));
    }

    /** What another house is paid for it. */
    Optional<TariffVersion> pay(Request request, String family) {
        return find(request.house(), Scale.PAY, family).filter(it -> it.tariff().offers(request.mode()));
    }

    Optional<TariffVersion> charge(Request request) {
        UUID booked = request.charge();
        if (booked != null) {
            return Optional.of(counter.look(() -> tariffs.get(request.house(), booked)));
        }
        return charge(agreements.get(request.house(), request.agreement()))
                .filter(it -> it.tariff().offers(request.mode()));
    }

    /** Who asks may not look into the tariffs of a house; what follows from them they may know. */
    boolean offers(Agreement agreement, Mode mode) {
        return charge(agreement).filter(it -> it.tariff().offers(mode)).isPresent();
    }

    Optional<TariffVersion> charge(Agreement agreement) {
        return find(agreement.house(), Scale.CHARGE, agreement.tariffFamily());
    }

    private Optional<TariffVersion> find(OrganisationId house, Scale scale, String family) {
        return counter.look(() -> tariffs.find(house, scale, family, today()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.systemDefault());
    }

    Instant now() {
        return time.instant();
    }

    Tariff get(OrganisationId house, UUID version) {
        return counter.look(() -> tariffs.get(house, version)).tariff();
    }

    /** Whose holidays hold; nothing, where no tariff holds by which the agreement could be charged. */
    Optional<Region> region(Agreement agreement) {
        return charge(agreement).map(it -> it.tariff().region());
    }
}
