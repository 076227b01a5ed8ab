package express.invoicing;

import express.base.Ids;
import express.base.OrganisationId;
import express.interpreting.Entry;
import express.interpreting.MonthLines;
import express.jobs.Progress;
import express.jobs.WorkFailed;
import express.tariffs.Scale;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the documents of a month, some parties at a time. What is on a document already is left alone: cut short it goes on,
 * run twice it does nothing, and what came late gets a document of its own.
 */
@Component
class MonthRun {

    private static final int AT_ONCE = 200;

    private final Backstage backstage;
    private final MonthLines months;
    private final Issuers issuers;
    private final Documents documents;
    private final Parties parties;
    private final Clock clock;

    MonthRun(
            Backstage backstage,
            MonthLines months,
            Issuers issuers,
            Documents documents,
            Parties parties,
            Clock clock) {
        this.backstage = backstage;
        this.months = months;
        this.issuers = issuers;
        this.documents = documents;
        this.parties = parties;
        this.clock = clock;
    }

    /** Which day it is, and where it is counted. */
    @Component
    record Clock(InstantSource time, Counts counts) {

        LocalDate today() {
            return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        }
    }

    private record Making(Issuer issuer, LocalDate month, Scale scale) {

        Kind kind() {
            return Kind.of(scale, false);
        }
    }

    private record Part(UUID party, String currency) {}

    void run(OrganisationId house, LocalDate month, Progress progress) {
        Issuer issuer =
                backstage.look(() -> issuers.find(house)).orElseThrow(() -> new WorkFailed("invoicing.failed.issuer"));
        progress.outOf(backstage.look(() -> months.count(house, month)));
        long done = 0;
        for (Scale scale : Scale.values()) {
            UUID last = null;
            List<UUID> some = some(house, month, scale, last);
            while (!some.isEmpty()) {
                List<UUID> these = some;
                Map<UUID, Parties.Party> named = parties.find(issuer, scale, these);
                backstage.run(() -> make(new Making(issuer, month, scale), named, these));
                done += these.size();
                progress.done(done);
                last = these.getLast();
                some = some(house, month, scale, last);
            }
        }
        backstage.run(() -> count(house, month));
    }

    private void count(OrganisationId house, LocalDate month) {
        documents.lock(house);
        clock.counts()
                .put(house, month, months.tally(house, month), clock.time().instant());
    }

    private List<UUID> some(OrganisationId house, LocalDate month, Scale scale, @Nullable UUID after) {
        return backstage.look(() -> months.parties(house, month, scale, after, AT_ONCE));
    }

    private void make(Making making, Map<UUID, Parties.Party> named, List<UUID> some) {
        OrganisationId house = making.issuer().house();
        documents.lock(house);
        List<Entry> entries = entries(making, some);
        Set<UUID> requests = entries.stream().map(Entry::request).collect(Collectors.toSet());
        Set<Documents.Mark> known = documents.listMarks(house, making.scale(), false, requests);
        Map<Part, List<Entry>> parts = entries.stream()
                .filter(it -> !known.contains(new Documents.Mark(it.request(), it.number())))
                .collect(Collectors.groupingBy(
                        it -> new Part(it.party(), it.currency()), LinkedHashMap::new, Collectors.toList()));
        parts.replaceAll((_, all) -> due(all));
        parts.values().removeIf(List::isEmpty);
        if (!parts.isEmpty()) {
            write(making, parts, named);
        }
    }

    /** What is owed to a client is deducted from what they are charged later, too. */
    private List<Entry> entries(Making making, List<UUID> some) {
        OrganisationId house = making.issuer().house();
        List<Entry> entries = new ArrayList<>();
        if (making.scale() == Scale.CHARGE) {
            entries.addAll(months.listOwed(house, making.month(), some));
        }
        entries.addAll(months.list(house, making.month(), making.scale(), some));
        return entries;
    }

    /** No invoice is below nothing: what is owed beyond it waits for another. */
    static List<Entry> due(List<Entry> entries) {
        List<Entry> due = new ArrayList<>(
                entries.stream().filter(it -> !it.kind().isOwed()).toList());
        BigDecimal left = due.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Entry owed : entries.stream().filter(it -> it.kind().isOwed()).toList()) {
            BigDecimal rest = left.add(owed.amount());
            if (rest.signum() >= 0) {
                due.add(owed);
                left = rest;
            }
        }
        return due;
    }

    private void write(Making making, Map<Part, List<Entry>> parts, Map<UUID, Parties.Party> named) {
        LocalDate today = clock.today();
        Issuer issuer = making.issuer();
        Kind kind = making.kind();
        int number = documents.number(issuer.house(), kind, today.getYear(), parts.size()) - parts.size();
        List<Document> made = new ArrayList<>();
        List<DocumentLine> all = new ArrayList<>();
        for (Map.Entry<Part, List<Entry>> part : parts.entrySet()) {
            UUID id = Ids.next();
            List<DocumentLine> lines = new ArrayList<>();
            part.getValue().forEach(it -> lines.add(DocumentLine.of(issuer.house(), id, lines.size() + 1, it)));
            BigDecimal rate = kind.scale() == Scale.CHARGE ? issuer.vatRate() : BigDecimal.ZERO;
            Sum sum = Sum.of(lines, rate);
            Parties.Party party = named.getOrDefault(part.getKey().party(), Parties.Party.GONE);
            number++;
            made.add(new Document(
                    issuer.house(),
                    id,
                    kind.scale(),
                    false,
                    kind.number(today.getYear(), number),
                    making.month(),
                    part.getKey().party(),
                    party.name(),
                    party.address(),
                    party.country(),
                    issuer.id(),
                    today,
                    today.plusDays(issuer.days()),
                    part.getKey().currency(),
                    sum.net(),
                    sum.rate(),
                    sum.vat(),
                    sum.total(),
                    null,
                    ""));
            all.addAll(lines);
        }
        documents.write(made, all);
    }
}
