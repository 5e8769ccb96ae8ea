package org.scrutin.results.election.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.declared.Synthetic;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.ElectionDefinition;

class TallyRulesTest {
  private static final ElectionDefinition ELECTION = Synthetic.election(BlankRule.INVALID);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'code':'nec','source':{'kind':'authority','name':'Board'}} | {'code':'nec','source':{'kind':'authority','name':'Board'}}
          {'source':{'name':'Board ','kind':'authority','names':{'km':'K','pt-BR':'B'}},'code':'nec'} | {'code':'nec','source':{'kind':'authority','name':'Board ','names':{'km':'K','pt-BR':'B'}}}
          {'code':'n','source':{'kind':'observer','name':'W','names':{}}} | {'code':'n','source':{'kind':'observer','name':'W'}}
          {'code':'ours','source':{'kind':'party','name':'P','list':'b'}} | {'code':'ours','source':{'kind':'party','list':'B','name':'P'}}
          """)
  void theLeafHoldsWhatWasSent(String sent, String leaf) {
    // Given
    TallyBody body = Bodies.readQuoted(sent, TallyBody.class);

    // When
    Source source = TallyRules.source(body.source(), ELECTION);

    // Then
    assertThat(CanonicalJson.of(TallyRules.leaf(body.code(), source)))
        .isEqualTo(leaf.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /code         | begin with      | {'code':'1st','source':{'kind':'observer','name':'N'}}
          /code         | begin with      | {'code':'Nec','source':{'kind':'observer','name':'N'}}
          /code         | begin with      | {'code':'','source':{'kind':'observer','name':'N'}}
          /code         | 1 to 32         | {'code':'abcdefghijklmnopqrstuvwxyz1234567','source':{'kind':'observer','name':'N'}}
          /code         | reserved        | {'code':'checkpoint','source':{'kind':'observer','name':'N'}}
          /code         | reserved        | {'code':'tile','source':{'kind':'observer','name':'N'}}
          /code         | reserved        | {'code':'bodies','source':{'kind':'observer','name':'N'}}
          /code         | twice           | {'code':'t1','code':'t2','source':{'kind':'observer','name':'N'}}
          /code         | text            | {'code':7,'source':{'kind':'observer','name':'N'}}
          /code         | null            | {'code':null,'source':{'kind':'observer','name':'N'}}
          /code         | missing         | {'source':{'kind':'observer','name':'N'}}
          /source       | missing         | {'code':'n'}
          /source       | object          | {'code':'n','source':'observer'}
          /source/kind  | missing         | {'code':'n','source':{'name':'N'}}
          /source/kind  | one of authority, party, observer | {'code':'n','source':{'kind':'PARTY','name':'N'}}
          /source/name  | missing         | {'code':'n','source':{'kind':'observer'}}
          /source/name  | visible         | {'code':'n','source':{'kind':'observer','name':' '}}
          /source/names/no tag | BCP 47   | {'code':'n','source':{'kind':'observer','name':'N','names':{'no tag':'x'}}}
          /source/names/EN     | case     | {'code':'n','source':{'kind':'observer','name':'N','names':{'en':'x','EN':'y'}}}
          /source/names/en     | visible  | {'code':'n','source':{'kind':'observer','name':'N','names':{'en':''}}}
          /source/list  | missing         | {'code':'n','source':{'kind':'party','name':'N'}}
          /source/list  | no list         | {'code':'n','source':{'kind':'party','name':'N','list':'D'}}
          /source/list  | party's tally   | {'code':'n','source':{'kind':'observer','name':'N','list':'A'}}
          /source/list  | party's tally   | {'code':'n','source':{'kind':'authority','name':'N','list':'A'}}
          /source/link  | not known       | {'code':'n','source':{'kind':'observer','name':'N','link':'A'}}
          /published    | not known       | {'code':'n','published':true,'source':{'kind':'observer','name':'N'}}
          """)
  void saysWhatIsWrongAndWhere(String pointer, String word, String sent) {
    // When
    List<Fault> faults =
        Bodies.faults(
            () -> TallyRules.source(Bodies.readQuoted(sent, TallyBody.class).source(), ELECTION));

    // Then
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer);
              assertThat(fault.detail()).contains(word);
            });
  }

  @Test
  void aCodeMayBeginWithAReservedWord() {
    // When
    TallyBody body =
        Bodies.readQuoted(
            "{'code':'tile-2','source':{'kind':'observer','name':'N'}}", TallyBody.class);

    // Then
    assertThat(body.code()).isEqualTo("tile-2");
  }
}
