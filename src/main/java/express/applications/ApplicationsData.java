package express.applications;

import express.base.PersonId;
import express.files.Files;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asked of lenders, all they said and brought, and what became of it; and for whom they stand surety. */
@Component
@Transactional
class ApplicationsData implements PersonalData {

    private final Applications applications;
    private final Dossiers dossiers;
    private final Guarantors guarantors;
    private final Written written;
    private final Files files;

    ApplicationsData(
            Applications applications, Dossiers dossiers, Guarantors guarantors, Written written, Files files) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.guarantors = guarantors;
        this.written = written;
        this.files = files;
    }

    /** What others wrote about it. */
    @Component
    record Written(Happenings happenings, Findings findings, VisitReports visits, Outcomes outcomes, Ties ties) {}

    @Override
    public String name() {
        return "applications.loans";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> all = new LinkedHashMap<>();
        List<Map<String, Object>> own =
                applications.listOf(person).stream().map(this::exported).toList();
        if (!own.isEmpty()) {
            all.put("applications", own);
        }
        List<Map<String, Object>> sureties = guarantors.listOf(person).stream()
                .map(it -> Map.<String, Object>of(
                        "name",
                        it.name(),
                        "share",
                        it.share(),
                        "at",
                        String.valueOf(it.answeredAt()),
                        "free",
                        Objects.toString(it.freedAt(), "")))
                .toList();
        if (!sureties.isEmpty()) {
            all.put("sureties", sureties);
        }
        return all;
    }

    private Map<String, Object> exported(Application it) {
        Dossier dossier = dossiers.of(it);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lender", it.lender().toString());
        fields.put("product", it.product());
        fields.put("principal", it.principal().toPlainString());
        fields.put("months", it.months());
        fields.put("state", it.state().name());
        fields.put("called", it.called());
        fields.put("summary", it.summary());
        fields.put("answers", new TreeMap<String, Object>(dossier.given().values()));
        fields.put(
                "documents",
                dossier.documents().stream().map(Documents.Document::name).toList());
        fields.put(
                "guarantors", dossier.guarantors().stream().map(Guarantor::name).toList());
        fields.put(
                "happened",
                written.happenings().list(it.id()).stream()
                        .map(one -> Map.of("at", one.at().toString(), "what", one.kind(), "words", one.words()))
                        .toList());
        fields.put(
                "found",
                written.findings().list(it.id()).stream()
                        .map(one -> Map.of("what", one.code(), "fine", one.fine(), "words", one.words()))
                        .toList());
        fields.put(
                "visits",
                written.visits().list(it.id()).stream()
                        .map(one -> Map.of("day", one.visitedOn().toString(), "place", one.place(), "seen", one.seen()))
                        .toList());
        fields.put(
                "outcomes",
                written.outcomes().list(it.id()).stream()
                        .map(one -> Map.of(
                                "at",
                                one.at().toString(),
                                "what",
                                one.kind(),
                                "reasons",
                                one.reasons(),
                                "words",
                                one.words()))
                        .toList());
        fields.put("near", written.ties().list(it.id()).stream().map(Tie::name).toList());
        return fields;
    }

    /** The files go first, since nothing else knows of them afterwards. */
    @Override
    public void erase(PersonId person) {
        applications.listOf(person).stream()
                .flatMap(it -> dossiers.of(it).documents().stream())
                .map(Documents.Document::file)
                .forEach(files::delete);
        applications.removeOf(person);
        guarantors.forget(person);
    }
}
