#!/bin/sh
# Rebuilds the model that comes with the program: src/main/resources/model/names.model, in about ten minutes.
# Usage: src/main/scripts/train-model.sh DATA
# DATA holds msra_train.tsv and cluener_train.tsv: a sentence, a tab, its names as begin,end,TYPE;… They come from
#   MSRA / SIGHAN 2006, via github.com/SophonPlus/ChineseNlpCorpus (dh_msra) and github.com/OYE93/Chinese-NLP-Corpus;
#   CLUENER2020, via github.com/cyandn/CLUENER2020.
set -e
cd "$(dirname "$0")/../../.."
mkdir -p src/main/resources/model
java -Xmx4g -Dfile.encoding=UTF-8 -cp "target/zhengpu.jar" org.zhengpu.cli.Main train \
  --data "$1/msra_train.tsv" --upper "$1/cluener_train.tsv" --synthetic 15000 --seed 1 \
  --source "MSRA / SIGHAN 2006 (SophonPlus/ChineseNlpCorpus, OYE93/Chinese-NLP-Corpus)" \
  --source "CLUENER2020 (cyandn/CLUENER2020)" \
  --out src/main/resources/model/names.model
