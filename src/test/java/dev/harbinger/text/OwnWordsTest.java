package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
    @TempDir
    private Path folder;

    private OwnWords own(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines);
        return new OwnWords(folder);
    }

    private ActorCatalog catalog(String lines) throws IOException {
        return new ActorCatalog(own("actors.txt", lines));
    }

    @Test
    void aFolderThatIsMissingAddsNothing() {
        assertThat(new ActorCatalog(new OwnWords(folder.resolve("none"))).named("Federal Trade Commission"))
                .isEqualTo(ActorCatalog.get().named("Federal Trade Commission"));
    }

    @Test
    void aBodyOfItsOwnIsFound() throws IOException {
        var catalog =
                catalog("# ours\n\nHarbour Watch Board | agency, regulator | Ruritania | HWB, the harbour watch\n");

        var found = catalog.find(Tagger.tag(Tokens.of("HWB opens probe")));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).actor().name()).isEqualTo("Harbour Watch Board");
        assertThat(found.get(0).actor().classes()).containsExactlyInAnyOrder("agency", "regulator");
    }

    @Test
    void aKnownBodyGetsFurtherNames() throws IOException {
        var catalog = catalog("Federal Trade Commission | | | Trade Cops\n");

        var body = catalog.named("Trade Cops").orElseThrow();

        assertThat(body).isEqualTo(catalog.named("FTC").orElseThrow());
        assertThat(body.name()).isEqualTo("Federal Trade Commission");
        assertThat(body.country()).isEqualTo("United States");
        assertThat(body.classes()).contains("agency");
    }

    @Test
    void itsNamesGoBeforeThoseThatShip() throws IOException {
        assertThat(catalog("Fisheries Technical Council | agency | Ruritania | FTC\n")
                        .named("FTC"))
                .hasValueSatisfying(body -> assertThat(body.name()).isEqualTo("Fisheries Technical Council"));
    }

    @Test
    void aKindOfBodyIsFound() throws IOException {
        var catalog = new ActorCatalog(own("actor-classes.txt", "harbour watchers | agency | Ruritania\n"));

        assertThat(catalog.find(Tagger.tag(Tokens.of("Talks with harbour watchers"))))
                .anySatisfy(mention -> assertThat(mention.kind()).isEqualTo(new ActorClass("agency", "Ruritania")));
    }

    @Test
    void anEventIsFound() throws IOException {
        var lexicon = new EventLexicon(own("events.txt", "INQUIRY | 4 | to deepcheck, deep check\n"));

        assertThat(lexicon.find(Tagger.tag(Tokens.of("Board orders deep check of Kestrel"))))
                .anySatisfy(word -> assertThat(word.type()).isEqualTo(SignalType.INQUIRY));
    }

    @Test
    void anActKeepsItsContraries() throws IOException {
        var lexicon = new ActLexicon(own("acts.txt", "approve | to thumb through | shelve-it\n"));

        assertThat(lexicon.contraries("approve"))
                .contains("shelve-it")
                .containsAll(ActLexicon.get().contraries("approve"));
        assertThat(lexicon.find(Tagger.tag(Tokens.of("Board thumbs through merger"))))
                .anySatisfy(word -> assertThat(word.acts()).contains("approve"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    actors.txt; Harbour Watch Board | agency; name | classes | country | other names
                    actors.txt; | agency | Ruritania | HWB; name | classes | country | other names
                    events.txt; INQUEST | 4 | deep check; “INQUEST” is no type
                    events.txt; INQUIRY | 9 | deep check; “9” is no weight
                    acts.txt; approve | to thumb through; act | words | contrary acts
                    """)
    void aMistakeIsToldWithItsPlace(String file, String line, String told) throws IOException {
        var own = own(file, "# ours\n" + line + "\n");

        assertThatThrownBy(() -> {
                    new ActorCatalog(own);
                    new EventLexicon(own);
                    new ActLexicon(own);
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + ", line 2: ")
                .hasMessageContaining(told);
    }

    @Test
    void aFileThatIsNoTextIsTold() throws IOException {
        Files.write(folder.resolve("acts.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> new ActLexicon(new OwnWords(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UTF-8");
    }
}
