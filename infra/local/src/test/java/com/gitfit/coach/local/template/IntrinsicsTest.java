package com.gitfit.coach.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            !Ref Name                                             > "ann"
            !Ref List                                             > ["a","b"]
            !Ref AWS::AccountId                                   > "000000000000"
            !Ref Queue                                            > "https://sqs.eu-west-1.amazonaws.com/000000000000/git-fit-coach-local-Queue"
            !GetAtt Queue.QueueName                               > "git-fit-coach-local-Queue"
            !GetAtt Queue.Arn                                     > "arn:aws:sqs:eu-west-1:000000000000:git-fit-coach-local-Queue"
            !Ref Bucket                                           > "git-fit-coach-local-bucket"
            !Sub '${Bucket.Arn}/*'                                > "arn:aws:s3:::git-fit-coach-local-bucket/*"
            !GetAtt [Table, StreamArn]                            > "arn:aws:dynamodb:eu-west-1:000000000000:table/ann-table/stream/local"
            !Sub '${Name} ${!Name} ${Table} ${List}'              > "ann ${Name} ann-table a,b"
            !Sub ['${Own}/${Queue.Arn}', {Own: !Ref Name}]        > "ann/arn:aws:sqs:eu-west-1:000000000000:git-fit-coach-local-Queue"
            !If [IsAnn, yes it is, no]                            > "yes it is"
            !If [IsNotAnn, 1, !If [IsAnnOrBob, 2, 3]]             > 2
            !If [IsAnnAndBob, 1, !Ref AWS::NoValue]               >
            !Join ['-', [a, !Ref Name]]                           > "a-ann"
            !Split [',', 'a,b']                                   > ["a","b"]
            !Select [1, !Ref List]                                > "b"
            '[1, !Ref AWS::NoValue, {a: !Ref Name}]'              > [1,{"a":"ann"}]
            '{"Fn::Sub": "${AWS::Region}"}'                       > "eu-west-1"
            """)
    void aFunctionGivesWhatCloudFormationWould(String yaml, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
                Parameters:
                  Name: {Type: String, Default: ann}
                  List: {Type: CommaDelimitedList, Default: "a,b"}
                Conditions:
                  IsAnn: !Equals [!Ref Name, ann]
                  IsNotAnn: !Not [!Condition IsAnn]
                  IsAnnOrBob: !Or [!Equals [!Ref Name, bob], !Condition IsAnn]
                  IsAnnAndBob: !And [!Equals [!Ref Name, bob], !Condition IsAnn]
                Resources:
                  Queue: {Type: AWS::SQS::Queue}
                  Bucket: {Type: AWS::S3::Bucket}
                  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub '${Name}-table'}}
                  It: {Type: Any, Properties: {value: %s}}
                """.formatted(yaml));

        assertThat(Template.read(file).resource("It").properties().path("value").toString())
                .isEqualTo(expected == null ? "" : expected);
    }
}
