package express.credentials;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What an award says, as an Open Badge 3.0. The holder is named by this badge alone, so that nobody joins two. */
record Badge(Award award, String issuer, String issuerName, String address, String list, int index, Instant at) {

    ObjectNode document() {
        ObjectNode badge = Json.object();
        badge.putArray("@context").add(Contexts.CREDENTIALS).add(Contexts.BADGES);
        badge.put("id", address);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.putObject("issuer")
                .put("id", issuer)
                .put("name", issuerName)
                .putArray("type")
                .add("Profile");
        badge.put("validFrom", written(at));
        if (award.until() != null) {
            badge.put("validUntil", written(award.until()));
        }
        badge.put("name", award.achievement().name());
        badge.set("credentialSubject", subject());
        badge.putObject("credentialStatus")
                .put("id", list + "#" + index)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", Integer.toString(index))
                .put("statusListCredential", list);
        return badge;
    }

    private ObjectNode subject() {
        ObjectNode subject = Json.object().put("id", "urn:uuid:" + UUID.randomUUID());
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", false)
                .put("identityHash", award.name())
                .put("identityType", "name");
        Award.Achievement what = award.achievement();
        ObjectNode achievement = subject.putObject("achievement")
                .put("id", "urn:uuid:" + what.id())
                .put("achievementType", what.kind().badge())
                .put("name", what.name())
                .put("description", what.description())
                .put("inLanguage", award.language().toLanguageTag());
        achievement.putArray("type").add("Achievement");
        achievement.putObject("criteria").put("narrative", what.criteria());
        return subject;
    }

    private static String written(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
