package express.directory;

import express.base.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented networks, organisations and people with names and lives. Liège is a town; nobody of these works there. */
final class DemoWorld {

    private DemoWorld() {}

    enum Circle {
        LIEGE("Ensemble au pays de Liège", "Liège, Belgique", "BE", "fr", "nl", "ar", "en"),
        LJUSVIK("Ljusvik tillsammans", "Ljusvik, Sverige", "SE", "sv", "en", "ar", "ti", "uk"),
        PORTOCHIARO("Insieme a Portochiaro", "Portochiaro, Italia", "IT", "it", "fr", "en");

        private final String country;
        private final Network.Facts facts;

        Circle(String name, String territory, String country, String... languages) {
            this.country = country;
            this.facts = new Network.Facts(
                    name,
                    territory,
                    Stream.of(languages).map(Locale::forLanguageTag).toList());
        }

        Network.Facts facts() {
            return facts;
        }

        String country() {
            return country;
        }
    }

    enum House {
        TOWN(
                Circle.LIEGE,
                "Accueil communal d’Outre-Pont",
                Family.LOCAL_AUTHORITY,
                "The town's desk for newcomers, where many ask first."),
        BAKERY(
                Circle.LIEGE,
                "Le Fournil partagé",
                Family.SOCIAL_ECONOMY,
                "A co-operative bakery that rents its kitchen by the hour and takes people on for first weeks of"
                        + " work."),
        STEPPING_STONE(
                Circle.LIEGE,
                "Tremplin Outremeuse",
                Family.ENTREPRENEURSHIP_SUPPORT,
                "Advice and training for people who want to start something of their own."),
        TWO_BANKS(
                Circle.LIEGE,
                "Maison des Deux Rives",
                Family.CIVIL_SOCIETY,
                "An association led by people who came themselves: first contact, mentors, a place to sit down."),
        UNIVERSITY(
                Circle.LIEGE,
                "Haute école de la Brume",
                Family.ACADEMICS,
                "Makes skills visible with methods of its own, and asks afterwards what became of people."),
        LENDER(
                Circle.LIEGE,
                "Crédit Passerelle",
                Family.FINANCE_INSTITUTION,
                "Small loans for those to whom banks say no, with a coach until they are repaid."),
        MUNICIPALITY(
                Circle.LJUSVIK,
                "Ljusviks kommun",
                Family.LOCAL_AUTHORITY,
                "The municipality, with language cafés in three parts of the town."),
        INTERPRETERS(
                Circle.LJUSVIK,
                "Tolkkollektivet Bryggan",
                Family.SOCIAL_ECONOMY,
                "Interpreters who own their agency together and share the work fairly."),
        START(
                Circle.LJUSVIK,
                "Starta i Ljusvik",
                Family.ENTREPRENEURSHIP_SUPPORT,
                "Helps new enterprises in the archipelago through their first three years."),
        NEIGHBOURS(
                Circle.LJUSVIK,
                "Grannar i Ljusvik",
                Family.CIVIL_SOCIETY,
                "Neighbours who help each other; nobody of them has an account yet."),
        WORKSHOP(
                Circle.PORTOCHIARO,
                "Bottega Chiara",
                Family.SOCIAL_ECONOMY,
                "A workshop of crafts in which people learn a trade from those who live by it.");

        private final Circle circle;
        private final Organisation.Facts facts;

        House(Circle circle, String name, Family family, String description) {
            String place = circle.facts().territory().replaceFirst(",.*", "");
            this.circle = circle;
            this.facts = new Organisation.Facts(name, family, place, circle.country, null, description);
        }

        Circle circle() {
            return circle;
        }

        Organisation.Facts facts() {
            return facts;
        }
    }

    /** In the order in which the sign-in page offers them. */
    enum Somebody {
        AMIRA("Amira Haddad", "ar"),
        JONAS("Jonas Peeters", "fr", House.STEPPING_STONE, Role.ADVISER),
        LUCIA("Lucía Romero", "fr", House.TWO_BANKS, Role.MENTOR_COORDINATOR, Role.ORGANISER),
        TESFAY("Tesfay Gebremedhin", "en", House.INTERPRETERS, Role.INTERPRETER),
        OKSANA("Oksana Melnyk", "en", House.UNIVERSITY, Role.TRAINER, Role.EXPERT, Role.ADMINISTRATOR),
        KARIM("Karim Benali", "fr", House.TOWN, Role.ADVISER, Role.ADMINISTRATOR),
        MARTA("Marta Kowalska", "en", House.LENDER, Role.LENDER, Role.ADMINISTRATOR),
        EMILE("Émile Fontaine", "fr", House.LENDER, Role.COMMITTEE_MEMBER, Role.TREASURER),
        NADIA("Nadia El Amrani", "ar", House.TWO_BANKS, Role.EDITOR, Role.ADMINISTRATOR),
        INGRID("Ingrid Lindqvist", "en", House.START, Role.EDITOR, Role.REVIEWER, Role.JUROR, Role.ADMINISTRATOR),
        DAWIT("Dawit Tekle", "en", House.INTERPRETERS, Role.DISPATCHER, Role.TREASURER, Role.ADMINISTRATOR),
        GIULIA("Giulia Ferraro", "fr", House.BAKERY, Role.TRAINER, Role.ADMINISTRATOR),
        ADA("Ada Lambert", "en", House.STEPPING_STONE, Role.ADMINISTRATOR),
        OTTO("Otto Nyström", "en", House.MUNICIPALITY, Role.ADMINISTRATOR),
        PAOLA("Paola Rinaldi", "fr", House.WORKSHOP, Role.REVIEWER, Role.ADMINISTRATOR),
        SIGRID("Sigrid Åkesson", "en", House.MUNICIPALITY, Role.ADVISER),
        DARIO("Dario Conti", "fr", House.WORKSHOP, Role.ADVISER),
        YASMINE("Yasmine Toumi", "fr", House.LENDER, Role.LENDER),
        RACHIDA("Rachida Boukhari", "fr", House.LENDER, Role.COMMITTEE_MEMBER),
        WILLEM("Willem Claes", "en", House.LENDER, Role.COMMITTEE_MEMBER),
        COLETTE("Colette Dubois", "fr", House.STEPPING_STONE, Role.ADVISER),
        YUSRA("Yusra Saleh", "ar", House.STEPPING_STONE, Role.ADVISER),
        BERIT("Berit Holm", "en", House.INTERPRETERS, Role.TREASURER);

        private final String called;
        private final Locale language;
        private final Map<House, Set<Role>> seats;

        Somebody(String called, String language) {
            this.called = called;
            this.language = Locale.forLanguageTag(language);
            this.seats = Map.of();
        }

        Somebody(String called, String language, House house, Role... roles) {
            this.called = called;
            this.language = Locale.forLanguageTag(language);
            this.seats = Map.of(house, Arrays.stream(roles).collect(Collectors.toUnmodifiableSet()));
        }

        String called() {
            return called;
        }

        Locale language() {
            return language;
        }

        Map<House, Set<Role>> seats() {
            return seats;
        }

        List<Circle> coordinates() {
            return switch (this) {
                case KARIM -> List.of(Circle.LIEGE);
                case SIGRID -> List.of(Circle.LJUSVIK);
                case DARIO -> List.of(Circle.PORTOCHIARO);
                default -> List.of();
            };
        }

        boolean operates() {
            return this == OTTO;
        }

        String email() {
            return name().toLowerCase(Locale.ROOT) + "@express.example";
        }

        /** The message key of a sentence on who they are. */
        String words() {
            return "directory.demo." + name().toLowerCase(Locale.ROOT);
        }
    }
}
