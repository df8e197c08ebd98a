"""Makes the letters of a list on the machines of a Spark cluster.

    spark-submit letters.py INCIDENT NOTICE PEOPLE FOLDER

PEOPLE is a CSV file with headings. FOLDER is new and on a disk that all machines share; it gets the letters in letters/ and
an answer for each row in answers/. The machines have `oshirase` on their PATH, or OSHIRASE names it.
"""
import os
import shlex
import sys

from pyspark.sql import SparkSession

# The heading of the column of identifiers.
ID = "管理番号"
# Few enough that starting `oshirase` for each costs little, and several for each core, so that all cores end together.
ROWS = 250


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    incident, notice, people, folder = sys.argv[1:]
    spark = SparkSession.builder.appName("letters").getOrCreate()
    # All cells are text. A row with more or fewer cells than headings ends the job.
    rows = spark.read.csv(people, header=True, escape='"', mode="FAILFAST").cache()
    count = rows.count()
    # Each `oshirase` sees a part of the list only, so what is in it twice is found here.
    twice = rows.groupBy(ID).count().where("count > 1").limit(10).collect()
    if twice:
        sys.exit(f"{people}: more than one row has {', '.join(str(row[ID]) for row in twice)}")

    command = [os.environ.get("OSHIRASE", "oshirase"), "letters", os.path.abspath(incident), "--notice", notice,
               "--recipients", "-", "--format", "ndjson", "-o", os.path.abspath(f"{folder}/letters")]
    # The same rows are in the same part whenever it is made again, and `oshirase` replaces a letter by the same bytes: a part
    # whose worker was lost is made once more, and nobody gets two letters. Only the answers of one attempt are kept.
    parts = rows.repartition(count // ROWS + 1, ID)
    parts.toJSON().pipe(shlex.join(command), checkCode=True).saveAsTextFile(f"file://{os.path.abspath(folder)}/answers")

    answers = spark.read.json(f"file://{os.path.abspath(folder)}/answers")
    by_status = {row["status"]: row["count"] for row in answers.groupBy("status").count().collect()}
    print(f"{count} rows: {by_status}")
    answered = answers.select("id").distinct().count()
    if sum(by_status.values()) != count or answered != count:
        sys.exit(f"{count} rows have {sum(by_status.values())} answers for {answered} recipients")


if __name__ == "__main__":
    main()
